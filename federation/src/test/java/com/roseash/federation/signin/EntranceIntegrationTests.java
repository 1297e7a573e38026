package com.roseash.federation.signin;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.platform.config.Site;
import com.roseash.platform.mail.Letterbox;
import com.roseash.testing.AppTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The way in at the provider itself, and what browsers learn of it. */
@AppTest
@Import(Letterbox.class)
class EntranceIntegrationTests {

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	@Autowired
	Members members;

	@Autowired
	Letterbox letterbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Site site;

	@Autowired
	MockMvcTester browser;

	@LocalServerPort
	int port;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from sign_in").update();
		this.jdbc.sql("delete from mail").update();
		this.jdbc.sql("update member set suspended_at = null").update();
		this.members.join(new JoinCooperative("ada", "Ada", "ada@example.org", "Bakes.", LocalDate.of(2026, 1, 1)));
	}

	@Test
	void allApplicationsAreHintedThatSomebodyIsSignedInAndNotWho() throws Exception {
		Person ada = new Person(this.port);

		assertThat(hint(enter(ada))).startsWith("rose_ash_signed_in=1;")
			.contains("Domain=rose-ash.localhost", "Path=/", "HttpOnly", "SameSite=Lax");
		assertThat(hint(ada.post("/logout", Map.of()))).startsWith("rose_ash_signed_in=;")
			.contains("Domain=rose-ash.localhost", "Path=/", "Max-Age=0");
	}

	@Test
	void signingInLeadsToThePageThatAskedForIt() throws Exception {
		Person ada = new Person(this.port);
		HttpResponse<String> asked = ada.get("/activities?state=dead");
		assertThat(asked.statusCode()).isEqualTo(302);
		String login = asked.headers().firstValue("Location").orElseThrow();
		assertThat(login).isEqualTo("/login?continue=%2Factivities%3Fstate%3Ddead");
		assertThat(ada.get(login).headers().firstValue("Location")).hasValue("/signin");

		String next = enter(ada).headers().firstValue("Location").orElseThrow();

		assertThat(next).endsWith(login);
		assertThat(ada.get(login).headers().firstValue("Location")).hasValue("/activities?state=dead");
		assertThat(ada.get("/activities?state=dead").statusCode()).as("Ada is no admin").isEqualTo(403);
	}

	@Test
	void theMenuLeadsBackToThePageThatWasLeft() throws Exception {
		assertThat(this.browser.get()
			.uri("/login")
			.header("Referer", this.site.url("/about?a=b"))
			.exchange()
			.getResponse()
			.getHeader("Location")).isEqualTo("/login?continue=%2Fabout%3Fa%3Db");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example.org", "https://evil.example.org", "/%5Cevil.example.org" })
	void aMemberIsNotSentElsewhere(String page) throws Exception {
		Person ada = new Person(this.port);
		enter(ada);

		assertThat(
				ada.get("/login?continue=" + java.net.URLEncoder.encode(page, java.nio.charset.StandardCharsets.UTF_8))
					.headers()
					.firstValue("Location"))
			.hasValue("/");
	}

	@Test
	void aFormThatAnOperatorSentIsKept() throws Exception {
		Person ada = new Person(this.port);
		HttpResponse<String> asked = ada.post("/activities/01900000-0000-7000-8000-000000000000/retries",
				Map.of("handler", "evict"));
		String login = asked.headers().firstValue("Location").orElseThrow();
		ada.get(login);
		enter(ada);
		String form = ada.get(login).headers().firstValue("Location").orElseThrow();

		assertThat(form).startsWith("/login/forms/");
		assertThat(Jsoup.parse(ada.get(form).body()).select("#kept input[name=handler]").attr("value"))
			.isEqualTo("evict");
		HttpResponse<String> told = ada.post(form, Map.of("handler", "evict"));
		assertThat(told.statusCode()).isEqualTo(307);
		assertThat(told.headers().firstValue("Location"))
			.hasValue("/activities/01900000-0000-7000-8000-000000000000/retries");
	}

	@ParameterizedTest
	@CsvSource({ "/signin, 200", "/signin/code, 200", "/signin/links/made-up, 200", "/oauth2/authorize, 400",
			"/connect/logout, 400", "/userinfo, 401", "/activities, 302", "/nothing, 404" })
	void noPageOfTheProviderCanBeFramed(String path, int status) throws Exception {
		HttpResponse<String> page = new Person(this.port).get(path);

		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("frame-ancestors 'none'");
		assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/signin", "/signin/code", "/signin/links/made-up", "/login?continue=/" })
	void noPageOfSigningInIsKept(String path) throws Exception {
		assertThat(new Person(this.port).get(path).headers().allValues("Cache-Control")).containsExactly("no-store");
	}

	private HttpResponse<String> enter(Person person) throws Exception {
		person.post("/signin", Map.of("email", "ada@example.org"));
		Matcher code = CODE.matcher(this.letterbox.take().getFirst().text());
		assertThat(code.find()).isTrue();
		return person.post("/signin/code", Map.of("code", code.group(1)));
	}

	private static String hint(HttpResponse<String> answer) {
		List<String> cookies = answer.headers().allValues("Set-Cookie");
		return cookies.stream().filter((cookie) -> cookie.startsWith("rose_ash_signed_in")).findFirst().orElse("");
	}

}
