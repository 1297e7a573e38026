package com.roseash.federation.signin;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.platform.mail.Letterbox;
import com.roseash.platform.mail.Mail;
import com.roseash.testing.AppTest;
import com.roseash.testing.AtOnce;
import io.micrometer.core.instrument.MeterRegistry;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Letterbox.class)
class SignInIntegrationTests {

	private static final String ADA = "ada@example.org";

	@Autowired
	Members members;

	@Autowired
	Letterbox letterbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MeterRegistry meters;

	@LocalServerPort
	int port;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from sign_in").update();
		this.jdbc.sql("delete from mail").update();
		this.jdbc.sql("update member set suspended_at = null").update();
		this.members.join(new JoinCooperative("ada", "Ada", ADA, "Bakes.", LocalDate.of(2026, 1, 1)));
	}

	@Test
	void aLinkSignsInTheBrowserThatAsked() throws Exception {
		Person ada = asking(ADA);
		String link = link();

		assertThat(ada.page(link).select("form button")).as("opening the link signs nobody in").hasSize(1);
		assertThat(isIn(ada)).isFalse();
		HttpResponse<String> in = ada.post(link, Map.of());
		assertThat(in.statusCode()).isEqualTo(302);
		assertThat(ada.page("/signin").select("h1").text()).isEqualTo("Welcome, Ada");
	}

	@Test
	void operatorsSeeHowManyWereLetInAndHowManyErred() throws Exception {
		double in = count("in");
		double wrong = count("wrong-code");
		Person ada = asking(ADA);
		Mail mail = this.letterbox.take().getLast();

		ada.post("/signin/code", Map.of("code", Mailed.wrongCode(mail)));
		ada.post("/signin/code", Map.of("code", Mailed.code(mail)));

		assertThat(count("wrong-code")).isEqualTo(wrong + 1);
		assertThat(count("in")).isEqualTo(in + 1);
	}

	private double count(String outcome) {
		return this.meters.get("rose.sign.ins").tag("outcome", outcome).counter().count();
	}

	@Test
	void aLinkWorksOnceAndInNoOtherBrowser() throws Exception {
		Person ada = asking(ADA);
		String link = link();

		assertThat(problem(new Person(this.port).post(link, Map.of()))).contains("belongs to the browser");
		assertThat(ada.post(link, Map.of()).statusCode()).isEqualTo(302);
		assertThat(problem(ada.post(link, Map.of()))).contains("cannot be used any more");
		assertThat(problem(ada.post("/signin/links/made-up", Map.of()))).contains("cannot be used any more");
	}

	@Test
	void aCodeSignsInTheBrowserThatAskedHoweverItIsTyped() throws Exception {
		Person ada = asking(ADA);
		String code = code();

		assertThat(
				ada.post("/signin/code", Map.of("code", code.substring(0, 3) + " " + code.substring(3))).statusCode())
			.isEqualTo(302);
		assertThat(isIn(ada)).isTrue();
		assertThat(ada.post("/logout", Map.of()).statusCode()).isEqualTo(302);
		assertThat(isIn(ada)).isFalse();
	}

	@Test
	void fiveWrongCodesEndIt() throws Exception {
		Person ada = asking(ADA);
		String code = code();
		String wrong = code.equals("000000") ? "000001" : "000000";

		assertThat(problem(ada.post("/signin/code", Map.of("code", wrong)))).contains("4 more tries");
		AtOnce.call(3, () -> ada.post("/signin/code", Map.of("code", wrong)));
		assertThat(problem(ada.post("/signin/code", Map.of("code", wrong)))).contains("cannot be used any more");
		assertThat(problem(ada.post("/signin/code", Map.of("code", code)))).contains("cannot be used any more");
		assertThat(isIn(ada)).isFalse();
	}

	@Test
	void aCodeUsedAtOnceLetsInOnce() throws Exception {
		Person ada = asking(ADA);
		String code = code();

		List<Integer> answers = AtOnce.call(6, () -> ada.post("/signin/code", Map.of("code", code)).statusCode());

		assertThat(answers).containsOnlyOnce(302);
	}

	@Test
	void afterAQuarterOfAnHourItIsOver() throws Exception {
		Person ada = asking(ADA);
		String code = code();
		this.jdbc.sql("update sign_in set expires_at = now() - interval '1 second'").update();

		assertThat(problem(ada.post("/signin/code", Map.of("code", code)))).contains("cannot be used any more");
	}

	@Test
	void aMemberWhoIsSuspendedDoesNotGetIn() throws Exception {
		Person ada = asking(ADA);
		String code = code();
		this.jdbc.sql("update member set suspended_at = now() where email = ?").param(ADA).update();
		String wrong = code.equals("000000") ? "000001" : "000000";

		assertThat(ada.post("/signin/code", Map.of("code", wrong)).body()).as("nothing is proven yet")
			.doesNotContain("suspended");
		assertThat(problem(ada.post("/signin/code", Map.of("code", code)))).contains("Your membership is suspended");
		assertThat(isIn(ada)).isFalse();
	}

	@Test
	void whatIsNoAddressIsRefusedAndStaysInTheField() throws Exception {
		for (String address : new String[] { "ada", "ada@", "a b@example.org", "ada@example.org,bob@example.org",
				"<script>@x" }) {
			HttpResponse<String> answer = new Person(this.port).post("/signin", Map.of("email", address));
			assertThat(answer.statusCode()).as(address).isEqualTo(400);
			Document page = org.jsoup.Jsoup.parse(answer.body());
			assertThat(page.select("input[name=email]").attr("value")).isEqualTo(address);
			assertThat(page.select("main script")).isEmpty();
		}
		assertThat(this.letterbox.take()).isEmpty();
	}

	@Test
	void ofTheSecretsNothingIsKept() throws Exception {
		asking(ADA);
		Mail mail = this.letterbox.take().getFirst();
		String row = this.jdbc.sql("select sign_in::text from sign_in").query(String.class).single();

		assertThat(row).doesNotContain(Mailed.link(mail).substring(14), Mailed.code(mail));
	}

	@Test
	void aSessionHasANewIdWhenSomebodySignsIn() throws Exception {
		Person ada = new Person(this.port);
		ada.get("/oauth2/authorize?response_type=code&client_id=blog&scope=openid");
		ada.post("/signin", Map.of("email", ADA));
		HttpResponse<String> in = ada.post("/signin/code", Map.of("code", code()));

		assertThat(in.headers().allValues("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith("rose_ash_session=")
				.contains("HttpOnly", "SameSite=Lax", "Path=/")
				.doesNotContain("Domain="));
	}

	private Person asking(String address) throws Exception {
		Person person = new Person(this.port);
		assertThat(person.post("/signin", Map.of("email", address)).statusCode()).isEqualTo(302);
		return person;
	}

	private String link() {
		return Mailed.link(this.letterbox.take().getFirst());
	}

	private String code() {
		return Mailed.code(this.letterbox.take().getFirst());
	}

	private static boolean isIn(Person person) throws Exception {
		return person.page("/signin").select("h1").text().startsWith("Welcome");
	}

	private static String problem(HttpResponse<String> answer) {
		return org.jsoup.Jsoup.parse(answer.body()).select(".problem").text();
	}

}
