package com.roseash.federation.signin;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Invitation;
import com.roseash.domain.account.Invitations;
import com.roseash.domain.account.InviteMember;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.domain.account.WithdrawInvitation;
import com.roseash.platform.mail.Letterbox;
import com.roseash.platform.mail.Mail;
import com.roseash.platform.mail.Outbox;
import com.roseash.platform.persistence.Ids;
import com.roseash.platform.persistence.Turns;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets which mail, and that whoever asks cannot tell. */
@AppTest
@Import(Letterbox.class)
class AdmissionIntegrationTests {

	private final String name = "q_" + Ids.next().toString().substring(24);

	private final Map<String, String> addresses = new TreeMap<>(
			Map.of("known", address("known"), "suspended", address("suspended"), "invited", address("invited"),
					"withdrawn", address("withdrawn"), "unknown", address("unknown")));

	@Autowired
	Members members;

	@Autowired
	Identities identities;

	@Autowired
	Invitations invitations;

	@Autowired
	Attempts attempts;

	@Autowired
	AddressLimits limits;

	@Autowired
	Patience patience;

	@Autowired
	Turns turns;

	@Autowired
	SignInMail mail;

	@Autowired
	Outbox outbox;

	@Autowired
	SignInSettings settings;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Letterbox letterbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SqlCount sql;

	@LocalServerPort
	int port;

	@BeforeEach
	void begin() {
		UUID ada = join("known");
		join("suspended");
		this.jdbc.sql("update member set suspended_at = now() where handle = ?")
			.param(this.name + "suspended")
			.update();
		this.invitations.invite(new InviteMember(address("invited"), ada));
		Invitation withdrawn = this.invitations.invite(new InviteMember(address("withdrawn"), ada));
		this.invitations.withdraw(new WithdrawInvitation(withdrawn.id(), ada));
		this.jdbc.sql("delete from mail").update();
	}

	@ParameterizedTest
	@CsvSource({ "OPEN, MEMBER, MEMBER, BEGINNER, BEGINNER, BEGINNER",
			"INVITATION, MEMBER, MEMBER, BEGINNER, STRANGER, STRANGER",
			"CLOSED, MEMBER, MEMBER, STRANGER, STRANGER, STRANGER" })
	void whoMayJoinIsConfiguration(Registration registration, Recipient known, Recipient suspended, Recipient invited,
			Recipient withdrawn, Recipient unknown) {
		Admission admission = admission(registration);

		assertThat(admission.of(address("known"))).isEqualTo(known);
		assertThat(admission.of(address("suspended"))).isEqualTo(suspended);
		assertThat(admission.of(address("invited"))).isEqualTo(invited);
		assertThat(admission.of(address("withdrawn"))).isEqualTo(withdrawn);
		assertThat(admission.of(address("unknown"))).isEqualTo(unknown);
	}

	@Test
	void whoMayNotJoinIsToldHowToJoinInPersonAndGetsNoSecret() {
		this.transaction.execute((status) -> signIns(Registration.CLOSED).ask(address("unknown")));

		Mail stranger = this.letterbox.take().getFirst();
		assertThat(stranger.text()).contains("How to become a member", "http://account.rose-ash.localhost:8006/")
			.doesNotContainPattern(Mailed.CODE)
			.doesNotContain("/signin/links/");
		assertThat(stranger.html()).doesNotContain("/signin/links/").doesNotContainPattern(">\\d{6}<");
	}

	@ParameterizedTest
	@EnumSource(Registration.class)
	void theWorkIsTheSameForAnyAddress(Registration registration) throws Exception {
		SignIns signIns = signIns(registration);
		Map<String, Integer> statements = new TreeMap<>();
		this.transaction.execute((status) -> signIns.ask(address("first")));

		for (Map.Entry<String, String> one : this.addresses.entrySet()) {
			statements.put(one.getKey(),
					this.sql.during(() -> this.transaction.execute((status) -> signIns.ask(one.getValue()))));
		}

		assertThat(new HashSet<>(statements.values())).as(statements.toString()).hasSize(1);
		assertThat(this.letterbox.take()).as("one mail each, and the first").hasSize(6);
	}

	@Test
	void whoeverAsksSeesTheSameForAnyAddress() throws Exception {
		Map<String, Seen> seen = new TreeMap<>();
		ask(address("first"));

		for (Map.Entry<String, String> one : this.addresses.entrySet()) {
			seen.put(one.getKey(), ask(one.getValue()));
		}

		assertThat(Set.copyOf(seen.values())).as(seen.toString()).hasSize(1);
		assertThat(seen.get("known").status()).isEqualTo(302);
		assertThat(seen.get("known").wrong()).contains("4 more tries");
	}

	/** All that can be told apart when somebody asks for a mail and then guesses. */
	private Seen ask(String address) throws Exception {
		Person person = new Person(this.port);
		int before = this.sql.during(() -> null);
		Answer answer = new Answer();
		int statements = this.sql.during(() -> answer.is(person.post("/signin", Map.of("email", address)))) - before;
		HttpResponse<String> asked = answer.response();
		HttpResponse<String> next = person.get("/signin/code");
		HttpResponse<String> wrong = person.post("/signin/code", Map.of("code", "1"));
		return new Seen(asked.statusCode(), headers(asked), asked.body(), statements, next.body(), headers(wrong),
				wrong.body());
	}

	private static Map<String, List<String>> headers(HttpResponse<String> response) {
		Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
		headers.remove("date");
		headers.remove("x-request-id");
		headers.computeIfPresent("set-cookie",
				(name, cookies) -> cookies.stream()
					.map((cookie) -> cookie.replaceAll("=[^;]{20,}", "=?").replaceAll("Expires=[^;]*", ""))
					.toList());
		return headers;
	}

	private UUID join(String who) {
		return this.members
			.join(new JoinCooperative(this.name + who, "Ada", address(who), "Bakes.", LocalDate.of(2026, 1, 1)))
			.id();
	}

	private Admission admission(Registration registration) {
		return new Admission(this.identities, this.invitations,
				new SignInSettings(registration, this.settings.lifetime(), 5, 10, 20, 5, this.settings.limits()));
	}

	private SignIns signIns(Registration registration) {
		return new SignIns(this.attempts, this.limits, this.patience, this.turns, admission(registration), this.mail,
				this.outbox);
	}

	private String address(String who) {
		return this.name + "-" + who + "@example.org";
	}

	private record Seen(int status, Map<String, List<String>> headers, String body, int statements, String next,
			Map<String, List<String>> wrongHeaders, String wrong) {
	}

	/** What came back, from within something that is counted. */
	private static final class Answer {

		private HttpResponse<String> response;

		Answer is(HttpResponse<String> response) {
			this.response = response;
			return this;
		}

		HttpResponse<String> response() {
			return this.response;
		}

	}

}
