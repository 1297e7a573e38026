package com.roseash.account.address;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.domain.account.Identities;
import com.roseash.platform.access.NotAllowed;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.mail.Letterbox;
import com.roseash.platform.mail.Mail;
import com.roseash.testing.AppTest;
import com.roseash.testing.AtOnce;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AppTest
@Import(Letterbox.class)
class AddressChangesIntegrationTests {

	@Autowired
	AddressChanges changes;

	@Autowired
	Identities identities;

	@Autowired
	Personas personas;

	@Autowired
	Letterbox letterbox;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	private final List<Mail> received = new ArrayList<>();

	private Persona ada;

	private String wanted;

	@BeforeEach
	void join() {
		this.jdbc.sql("truncate address_change, mail").update();
		this.ada = this.personas.member("moving_ada");
		this.wanted = "ada-" + UUID.randomUUID() + "@example.net";
	}

	@Test
	void bothInboxesTogetherChangeTheAddress() {
		this.changes.ask(this.ada.id(), this.wanted);
		String oldCode = code("moving_ada@example.org");
		String newCode = code(this.wanted);
		assertThat(this.changes.pending(this.ada.id())).contains(this.wanted);

		assertThat(this.changes.confirm(this.ada.id(), oldCode, newCode))
			.isEqualTo(new Confirmation.Changed(this.wanted));
		assertThat(address()).isEqualTo(this.wanted);
		assertThat(to("moving_ada@example.org")).hasSize(2).last().satisfies((mail) -> {
			assertThat(mail.subject()).contains("has changed");
			assertThat(mail.text()).contains(this.wanted);
		});
		assertThat(this.changes.confirm(this.ada.id(), oldCode, newCode)).as("once").isEqualTo(new Confirmation.Over());
	}

	@Test
	void oneInboxAloneChangesNothingAndFiveWrongTriesEndIt() {
		this.changes.ask(this.ada.id(), this.wanted);
		String oldCode = code("moving_ada@example.org");
		String newCode = code(this.wanted);

		for (int left = 4; left > 0; left--) {
			assertThat(this.changes.confirm(this.ada.id(), oldCode, other(newCode)))
				.isEqualTo(new Confirmation.WrongCodes(left));
		}
		assertThat(this.changes.confirm(this.ada.id(), other(oldCode), newCode)).isEqualTo(new Confirmation.Over());
		assertThat(this.changes.confirm(this.ada.id(), oldCode, newCode)).isEqualTo(new Confirmation.Over());
		assertThat(address()).isEqualTo("moving_ada@example.org");
	}

	@Test
	void aCodeTypedAtOnceChangesTheAddressOnce() throws Exception {
		this.changes.ask(this.ada.id(), this.wanted);
		String oldCode = code("moving_ada@example.org");
		String newCode = code(this.wanted);

		List<Confirmation> answers = AtOnce.call(6, () -> this.changes.confirm(this.ada.id(), oldCode, newCode));

		assertThat(answers).containsOnlyOnce(new Confirmation.Changed(this.wanted));
		assertThat(to("moving_ada@example.org")).hasSize(2);
	}

	@Test
	void wrongTriesAtOnceAreAllCounted() throws Exception {
		this.changes.ask(this.ada.id(), this.wanted);
		String oldCode = code("moving_ada@example.org");

		AtOnce.call(8, () -> this.changes.confirm(this.ada.id(), oldCode, "000000x"));

		assertThat(this.changes.confirm(this.ada.id(), oldCode, code(this.wanted))).isEqualTo(new Confirmation.Over());
	}

	@Test
	void anAddressThatSomebodyHasGetsAMailWithoutACode() {
		this.personas.member("moving_tom");

		this.changes.ask(this.ada.id(), "Moving_Tom@example.org");

		assertThat(to("Moving_Tom@example.org")).singleElement().satisfies((mail) -> {
			assertThat(mail.text()).contains("not possible").doesNotContainPattern("\\d{6}");
			assertThat(mail.html()).doesNotContainPattern("\\d{6}<");
		});
		assertThat(this.changes.pending(this.ada.id())).as("the page tells nothing").contains("Moving_Tom@example.org");
	}

	@Test
	void nobodyChangesTheAddressOfAnother() {
		Persona tom = this.personas.member("moving_tom");

		tom.does(() -> assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.changes.ask(this.ada.id(), this.wanted)));
	}

	@Test
	void askingTooOftenOrForNothingIsRefused() {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.changes.ask(this.ada.id(), "moving_ADA@example.org"));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> this.changes.ask(this.ada.id(), "nonsense"));
		for (int i = 0; i < 3; i++) {
			this.changes.ask(this.ada.id(), this.wanted);
		}
		assertThatExceptionOfType(TooManyChanges.class).isThrownBy(() -> this.changes.ask(this.ada.id(), this.wanted));
	}

	@Test
	void thePagesLeadThroughIt() {
		assertThat(this.mvc.get().uri("/dashboard/address")).hasStatus(401);
		assertThat(post("/dashboard/address", "email", "nonsense")).hasStatus(400)
			.bodyText()
			.contains("must be an e-mail address");
		assertThat(post("/dashboard/address", "email", this.wanted)).hasStatus(302);
		assertThat(this.mvc.get().uri("/dashboard/address").cookie(this.ada.cookie())).hasStatusOk()
			.bodyText()
			.contains(this.wanted, "oldCode");
		assertThat(post("/dashboard/address/confirmation", "oldCode", "1")).hasStatus(422)
			.bodyText()
			.contains("4 more tries");
	}

	private MvcTestResult post(String address, String field, String value) {
		return this.mvc.post()
			.uri(address)
			.cookie(this.ada.cookie())
			.param("newCode", "1")
			.param(field, value)
			.exchange();
	}

	private String address() {
		return this.identities.member(this.ada.id()).email();
	}

	private List<Mail> to(String address) {
		this.received.addAll(this.letterbox.take());
		return this.received.stream().filter((mail) -> mail.to().equals(address)).toList();
	}

	private String code(String address) {
		Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(to(address).getFirst().text());
		assertThat(code.find()).isTrue();
		return code.group();
	}

	private static String other(String code) {
		return code.substring(1) + ((code.charAt(0) == '9') ? '0' : (char) (code.charAt(0) + 1));
	}

}
