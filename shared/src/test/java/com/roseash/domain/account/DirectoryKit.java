package com.roseash.domain.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.roseash.platform.access.Role;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Directory} promises, whoever answers. */
public abstract class DirectoryKit {

	/** The last part of a UUIDv7 is random. */
	private final String mark = Ids.next().toString().substring(24);

	private UUID ada = Ids.next();

	/** The implementation or client under test. */
	protected abstract Directory directory();

	/** Where members get their roles. */
	protected abstract Identities identities();

	/** Where members join. */
	protected abstract Members members();

	@BeforeEach
	void join() {
		this.ada = join("ada", "Ada Lovelace", 1);
	}

	@Test
	void aMemberIsFoundByAnyPart() {
		join("bob", "Bob", 2);

		for (String part : List.of("a_" + this.mark, "LOVELACE " + this.mark, "da-" + this.mark + "@exa")) {
			assertThat(search(part)).as(part).extracting(DirectoryEntry::id).containsExactly(this.ada);
		}
		assertThat(search(this.mark)).extracting(DirectoryEntry::handle)
			.containsExactly("bob_" + this.mark, "ada_" + this.mark);
		assertThat(search("nobody " + this.mark)).isEmpty();
	}

	@Test
	void twoLettersAreWhatAWordBeginsWith() {
		UUID odd = join("qq", "Xylo Zz", 2);

		for (String beginning : List.of("q", "qq", "xy", "ZZ")) {
			assertThat(search(beginning)).as(beginning).extracting(DirectoryEntry::id).contains(odd);
		}
		assertThat(search("yl")).extracting(DirectoryEntry::id).doesNotContain(odd);
	}

	@Test
	void whatMeansSomethingToTheDatabaseMeansNothingHere() {
		UUID rebate = join("rebate", "100% <b>O'Rourke</b> \\ _x_", 2);

		for (String text : List.of("100% <", "b>O'R", "\\ _x", "_x_ " + this.mark)) {
			assertThat(search(text)).as(text).extracting(DirectoryEntry::id).contains(rebate).doesNotContain(this.ada);
		}
		assertThat(search("a%e " + this.mark)).isEmpty();
		assertThat(search("%_%")).extracting(DirectoryEntry::id).doesNotContain(this.ada);
	}

	@Test
	void theListIsWalkedDownAndUpAgain() {
		List<UUID> all = List.of(join("f", "F", 6), join("e", "E", 5), join("d", "D", 4), join("c", "C", 3),
				join("b", "B", 3));
		List<DirectoryEntry> first = directory().search(this.mark, null, 2);
		List<DirectoryEntry> second = directory().search(this.mark, first.getLast().id(), 2);
		List<DirectoryEntry> third = directory().search(this.mark, second.getLast().id(), 2);

		assertThat(first).extracting(DirectoryEntry::id).containsExactlyElementsOf(all.subList(0, 2));
		assertThat(second.getFirst().id()).isEqualTo(all.get(2));
		assertThat(third.getFirst().id()).as("of those of one day, whoever came last").isEqualTo(all.get(3));
		assertThat(third.getLast().id()).isEqualTo(this.ada);
		assertThat(directory().search(this.mark, this.ada, 2)).isEmpty();
		assertThat(directory().newer(this.mark, third.getFirst().id(), 2)).isEqualTo(second);
		assertThat(directory().newer(this.mark, second.getFirst().id(), 101)).isEqualTo(first);
		assertThat(directory().newer(this.mark, first.getFirst().id(), 2)).isEmpty();
	}

	@Test
	void anEntrySaysWhatTheMemberMayDo() {
		identities().assign(new AssignRoles(this.ada, Set.of(Role.STEWARD, Role.EDITOR), Set.of("orchard", "mill")));

		DirectoryEntry entry = entry();
		assertThat(entry.roles()).containsExactly(Role.EDITOR, Role.STEWARD);
		assertThat(entry.pages()).containsExactly("mill", "orchard");
		assertThat(entry.email()).isEqualTo("ada-" + this.mark + "@example.org");
		assertThat(entry.joined()).isEqualTo(LocalDate.of(2200, 1, 1));
		assertThat(entry.isSuspended()).isFalse();
		assertThat(search(this.mark)).containsExactly(entry);
	}

	@Test
	void aSuspensionHasATimeAndAReasonUntilItEnds() {
		DirectoryEntry suspended = directory().suspend(new SuspendMember(this.ada, " Spam <again> "));

		assertThat(suspended.isSuspended()).isTrue();
		assertThat(suspended.suspensionReason()).isEqualTo("Spam <again>");
		assertThat(entry()).isEqualTo(suspended);
		assertThat(identities().member(this.ada).suspended()).isTrue();
		assertThat(directory().suspend(new SuspendMember(this.ada, "Another"))).as("once").isEqualTo(suspended);
		assertThat(directory().readmit(new ReadmitMember(this.ada)).suspensionReason()).isNull();
		assertThat(directory().readmit(new ReadmitMember(this.ada)).isSuspended()).isFalse();
		assertThat(identities().member(this.ada).suspended()).isFalse();
		assertThat(deeds()).containsExactly("MemberReadmitted", "MemberSuspended", "MemberJoined");
	}

	@Test
	void whoIsSuspendedAtOnceIsSuspendedOnce() throws Exception {
		AtOnce.call(6, () -> directory().suspend(new SuspendMember(this.ada, "Spam")));
		AtOnce.call(6, () -> directory().readmit(new ReadmitMember(this.ada)));

		assertThat(deeds()).containsExactly("MemberReadmitted", "MemberSuspended", "MemberJoined");
	}

	@Test
	void theHistorySaysWhatAndWhyAndIsLimited() {
		identities().assign(new AssignRoles(this.ada, Set.of(Role.STEWARD), Set.of("mill")));
		directory().suspend(new SuspendMember(this.ada, "Spam"));

		List<Deed> history = directory().history("ada_" + this.mark, 2);
		assertThat(history).extracting(Deed::what).containsExactly("MemberSuspended", "RolesAssigned");
		assertThat(history.getFirst().reason()).isEqualTo("Spam");
		assertThat(history.getLast().roles()).containsExactly(Role.STEWARD);
		assertThat(history.getLast().pages()).containsExactly("mill");
		assertThat(history).extracting(Deed::by).as("the platform itself").containsOnlyNulls();
	}

	@Test
	void whoIsNobodyIsNotFound() {
		UUID nobody = Ids.next();

		assertThatExceptionOfType(NobodyKnown.class).isThrownBy(() -> directory().entry("nobody_here"));
		assertThatExceptionOfType(NobodyKnown.class).isThrownBy(() -> directory().history("nobody_here", 10));
		assertThatExceptionOfType(NobodyKnown.class)
			.isThrownBy(() -> directory().suspend(new SuspendMember(nobody, "Spam")));
		assertThatExceptionOfType(NobodyKnown.class).isThrownBy(() -> directory().readmit(new ReadmitMember(nobody)));
		assertThat(directory().search(this.mark, nobody, 10)).isEmpty();
	}

	@Test
	void whatIsTooMuchOrMissingIsRefused() {
		assertRefused("size", () -> directory().search("", null, 0));
		assertRefused("size", () -> directory().search("", null, 102));
		assertRefused("size", () -> directory().newer("", this.ada, 102));
		assertRefused("size", () -> directory().history("ada_" + this.mark, 101));
		assertRefused("query", () -> directory().search("a".repeat(101), null, 1));
		assertRefused("query", () -> directory().search("ada\0", null, 1));
		assertRefused("reason", () -> new SuspendMember(this.ada, " "));
		assertRefused("reason", () -> new SuspendMember(this.ada, "a".repeat(501)));
		assertRefused("reason", () -> new SuspendMember(this.ada, "Sp\0am"));
		assertRefused("member", () -> new SuspendMember(null, "Spam"));
		assertRefused("member", () -> new ReadmitMember(null));
	}

	private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(call)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	private List<DirectoryEntry> search(String query) {
		return directory().search(query, null, 100);
	}

	private DirectoryEntry entry() {
		return directory().entry("ada_" + this.mark);
	}

	private List<String> deeds() {
		return directory().history("ada_" + this.mark, 100).stream().map(Deed::what).toList();
	}

	/** The newest of all, as other tests join members of today. */
	private UUID join(String handle, String name, int day) {
		return members()
			.join(new JoinCooperative(handle + "_" + this.mark, name + " " + this.mark,
					handle + "-" + this.mark + "@example.org", "Counts.", LocalDate.of(2200, 1, day)))
			.id();
	}

}
