package com.roseash.domain.account;

import java.time.LocalDate;
import java.util.List;

import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Registrations} promises, whoever answers. */
public abstract class RegistrationsKit {

	/** The last part of a UUIDv7 is random. */
	private final String handle = "r_" + Ids.next().toString().substring(24);

	private final String email = this.handle + "@example.org";

	/** The implementation or client under test. */
	protected abstract Registrations registrations();

	/** Who the members are. */
	protected abstract Members members();

	/** By what they sign in. */
	protected abstract Identities identities();

	@Test
	void whoRegistersIsAMember() {
		MemberCard ada = register(this.handle, this.email);

		assertThat(ada.name()).isEqualTo("Ada Lovelace");
		assertThat(ada.bio()).isEmpty();
		assertThat(ada.joined()).isBetween(LocalDate.now().minusDays(1), LocalDate.now().plusDays(1));
		assertThat(members().newest(100)).contains(ada);
		assertThat(identities().byAddress(this.email)).singleElement().satisfies((identity) -> {
			assertThat(identity.id()).isEqualTo(ada.id());
			assertThat(identity.roles()).isEmpty();
		});
	}

	@Test
	void whoIsThereAlreadyNeverChanges() {
		MemberCard ada = register(this.handle, this.email);

		assertThatExceptionOfType(HandleTaken.class).isThrownBy(() -> register(this.handle, "other-" + this.email))
			.withMessageContaining(this.handle);
		assertThatExceptionOfType(AddressTaken.class)
			.isThrownBy(() -> register(this.handle + "x", this.email.toUpperCase()));
		assertThatExceptionOfType(AddressTaken.class).isThrownBy(() -> register(this.handle, this.email));
		assertThat(members().newest(100)).contains(ada);
		assertThat(identities().byAddress("other-" + this.email)).isEmpty();
	}

	@Test
	void ofThoseWhoWantAHandleAtOnceOneGetsIt() throws Exception {
		List<String> outcomes = AtOnce.call(6,
				() -> outcome(this.handle, Ids.next().toString().substring(24) + this.email));

		assertThat(outcomes).containsOnlyOnce("joined").containsOnly("joined", "HandleTaken");
	}

	@Test
	void ofThoseWhoJoinWithAnAddressAtOnceOneDoes() throws Exception {
		List<String> outcomes = AtOnce.call(6, () -> outcome("r_" + Ids.next().toString().substring(24), this.email));

		assertThat(outcomes).containsOnlyOnce("joined").containsOnly("joined", "AddressTaken");
	}

	@Test
	void aFreeHandleIsFoundForAnyName() {
		String name = this.handle.replace('_', ' ');
		assertThat(registrations().handle(name).handle()).isEqualTo(this.handle);
		register(this.handle, this.email);
		assertThat(registrations().handle(name).handle()).isEqualTo(this.handle + "2");
		register(this.handle + "2", "2" + this.email);
		assertThat(registrations().handle(name).handle()).isEqualTo(this.handle + "3");
		assertThat(registrations().handle("Admin").handle()).startsWith("admin").isNotEqualTo("admin");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			handle, A,                               Ada, ada@example.org
			handle, a,                               Ada, ada@example.org
			handle, ada lovelace,                    Ada, ada@example.org
			handle, '',                              Ada, ada@example.org
			handle, federation,                      Ada, ada@example.org
			handle, admin,                           Ada, ada@example.org
			handle, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, Ada, ada@example.org
			name,   ada,                             ' ', ada@example.org
			name,   ada,                             'Ada\u202eecalevoL', ada@example.org
			name,   ada,                             'Ada\u0007', ada@example.org
			email,  ada,                             Ada, ada
			email,  ada,                             Ada, ''
			""")
	void whatCannotBeIsRefusedByItsField(String field, String handle, String name, String email) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new RegisterMember(handle, name, email))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	@Test
	void whatIsMuchTooLongIsRefused() {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new RegisterMember("ada", "a".repeat(101), this.email));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> registrations().handle("a".repeat(101)));
	}

	private MemberCard register(String handle, String email) {
		return registrations().register(new RegisterMember(handle, "Ada Lovelace", email));
	}

	private String outcome(String handle, String email) {
		try {
			register(handle, email);
			return "joined";
		}
		catch (DomainException ex) {
			return ex.getClass().getSimpleName();
		}
	}

}
