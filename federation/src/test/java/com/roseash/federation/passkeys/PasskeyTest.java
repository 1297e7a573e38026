package com.roseash.federation.passkeys;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.federation.signin.Person;
import com.roseash.platform.config.Site;
import com.roseash.platform.mail.Letterbox;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tests of passkeys have in common: two members, and nobody's passkeys. */
@AppTest
@Import(Letterbox.class)
abstract class PasskeyTest {

	static final String ADA = "ada@example.org";

	static final String BEA = "bea@example.org";

	@Autowired
	Members members;

	@Autowired
	Letterbox letterbox;

	@Autowired
	Site site;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Passkeys passkeys;

	@LocalServerPort
	int port;

	Keyring keyring;

	UUID ada;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from sign_in").update();
		this.jdbc.sql("delete from mail").update();
		this.jdbc.sql("delete from user_entities").update();
		this.jdbc.sql("update member set suspended_at = null").update();
		this.ada = this.members.join(new JoinCooperative("ada", "Ada", ADA, "Bakes.", LocalDate.of(2026, 1, 1))).id();
		this.members.join(new JoinCooperative("bea", "Bea", BEA, "Weaves.", LocalDate.of(2026, 1, 1)));
		this.keyring = new Keyring(this.letterbox, this.site);
	}

	/** A passkey of Ada's. */
	SoftKey registered() throws Exception {
		return registered(this.keyring.key());
	}

	SoftKey registered(SoftKey key) throws Exception {
		HttpResponse<String> made = this.keyring.register(this.keyring.byMail(this.port, ADA), key, "Ada's key");
		assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
		this.letterbox.take();
		return key;
	}

	Person somebody() {
		return new Person(this.port);
	}

	static boolean isIn(Person person) throws Exception {
		return person.page("/signin").select("h1").text().startsWith("Welcome");
	}

	static String detail(HttpResponse<String> answer) {
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		return JsonMapper.shared().readTree(answer.body()).path("detail").asString();
	}

}
