package com.roseash.domain.account;

import java.time.LocalDate;
import java.util.List;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Members} promises, whoever answers. */
public abstract class MembersKit {

	/** The last part of a UUIDv7 is random. */
	private final String handle = "m_" + Ids.next().toString().substring(24);

	/** The implementation or client under test. */
	protected abstract Members members();

	@Test
	void whoJoinsIsAmongTheNewest() {
		long before = members().count();
		MemberCard ada = join(this.handle, "Ada", this.handle + "@example.org");

		assertThat(members().count()).isEqualTo(before + 1);
		assertThat(members().newest(100)).contains(ada);
	}

	@Test
	void theSameHandleReplaces() {
		long before = members().count();
		MemberCard ada = join(this.handle, "Ada", this.handle + "@example.org");
		MemberCard renamed = join(this.handle, "Ada L", this.handle + "@example.org");

		assertThat(renamed.id()).isEqualTo(ada.id());
		assertThat(renamed.name()).isEqualTo("Ada L");
		assertThat(members().count()).isEqualTo(before + 1);
	}

	@Test
	void whoJoinsAtOnceIsOneMember() throws Exception {
		List<MemberCard> joined = AtOnce.call(6, () -> join(this.handle, "Ada", this.handle + "@example.org"));

		assertThat(joined).extracting(MemberCard::id).containsOnly(joined.getFirst().id());
	}

	@Test
	void anAddressBelongsToOneMember() {
		join(this.handle, "Ada", this.handle + "@example.org");

		assertThatExceptionOfType(AddressTaken.class)
			.isThrownBy(() -> join(this.handle + "x", "Bob", this.handle + "@EXAMPLE.org"));
	}

	@Test
	void moreThanAHundredAreNotListed() {
		for (int limit : new int[] { 0, 101 }) {
			assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> members().newest(limit))
				.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("limit"));
		}
	}

	private MemberCard join(String handle, String name, String address) {
		return members().join(new JoinCooperative(handle, name, address, "Bakes.", LocalDate.of(2026, 1, 1)));
	}

}
