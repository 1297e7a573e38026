package com.roseash.domain.account;

import java.time.LocalDate;
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

/** What {@link Identities} promises, whoever answers. */
public abstract class IdentitiesKit {

	private final String handle = "i_" + Ids.next().toString().substring(24);

	private UUID ada = Ids.next();

	/** The implementation or client under test. */
	protected abstract Identities identities();

	/** Where members join. */
	protected abstract Members members();

	@BeforeEach
	void join() {
		this.ada = join(this.handle);
		identities().assign(new AssignRoles(join("i_admin"), Set.of(Role.ADMIN), Set.of()));
	}

	@Test
	void aMemberIsKnownByIdAndByAddressHoweverItIsWritten() {
		Identity identity = identities().member(this.ada);

		assertThat(identity.email()).isEqualTo(this.handle + "@example.org");
		assertThat(identity.roles()).isEmpty();
		assertThat(identity.suspended()).isFalse();
		assertThat(identities().byAddress(this.handle.toUpperCase(java.util.Locale.ROOT) + "@Example.org"))
			.containsExactly(identity);
	}

	@Test
	void whoIsNobodyIsNotFound() {
		assertThatExceptionOfType(NobodyKnown.class).isThrownBy(() -> identities().member(Ids.next()));
		assertThat(identities().byAddress("nobody@example.org")).isEmpty();
		assertThatExceptionOfType(NobodyKnown.class)
			.isThrownBy(() -> identities().assign(new AssignRoles(Ids.next(), Set.of(Role.EDITOR), Set.of())));
	}

	@Test
	void rolesAreReplacedAsAWhole() {
		assertThat(identities().assign(new AssignRoles(this.ada, Set.of(Role.EDITOR, Role.STEWARD), Set.of())).roles())
			.containsExactlyInAnyOrder(Role.EDITOR, Role.STEWARD);
		assertThat(identities().assign(new AssignRoles(this.ada, Set.of(Role.ADMIN), Set.of())).roles())
			.containsExactly(Role.ADMIN);
		assertThat(identities().assign(new AssignRoles(this.ada, Set.of(), Set.of())).roles()).isEmpty();
	}

	@Test
	void rolesAssignedAtOnceAreThoseOfOneOfThem() throws Exception {
		AtOnce.call(6, () -> identities().assign(new AssignRoles(this.ada, Set.of(Role.EDITOR, Role.ADMIN), Set.of())));

		assertThat(identities().member(this.ada).roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.ADMIN);
	}

	@Test
	void aStewardLooksAfterPages() {
		assertThat(
				identities().assign(new AssignRoles(this.ada, Set.of(Role.STEWARD), Set.of("orchard", "mill"))).pages())
			.containsExactlyInAnyOrder("orchard", "mill");
		assertThat(identities().assign(new AssignRoles(this.ada, Set.of(Role.STEWARD), Set.of("mill"))).pages())
			.containsExactly("mill");
		assertThat(identities().assign(new AssignRoles(this.ada, Set.of(), Set.of())).pages()).isEmpty();
	}

	@Test
	void pagesNeedARoleAndASlug() {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new AssignRoles(this.ada, Set.of(Role.EDITOR), Set.of("orchard")))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("pages"));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new AssignRoles(this.ada, Set.of(Role.STEWARD), Set.of("../orchard")))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("pages"));
	}

	@Test
	void rolesAreSomebodys() {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new AssignRoles(null, Set.of(), Set.of()))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("member"));
	}

	private UUID join(String handle) {
		return members()
			.join(new JoinCooperative(handle, "Ada", handle + "@example.org", "Bakes.", LocalDate.of(2026, 1, 1)))
			.id();
	}

}
