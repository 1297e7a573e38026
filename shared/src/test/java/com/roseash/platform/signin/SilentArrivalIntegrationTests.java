package com.roseash.platform.signin;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

import com.roseash.testing.SqlCount;
import com.roseash.testing.TestProvider;
import com.roseash.testing.Wanderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Arriving on an application while somebody is signed in at the provider. */
class SilentArrivalIntegrationTests extends ClientSetting {

	@Autowired
	StringRedisTemplate redis;

	@Autowired
	SqlCount sql;

	@ParameterizedTest
	@ValueSource(strings = { "/club", "/club?a=1&b=x%20y&c=%2F%2Fevil.example", "/club?a=%7Bb%7D%7Cc&a=2" })
	void whoIsHintedAtIsSignedInAndSeesTheVeryPage(String address) throws Exception {
		HttpResponse<String> page = hinted().follow(address);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.uri()).hasToString(HOME + address);
		assertThat(menu(page)).isEqualTo("member " + TestProvider.MEMBER);
		assertThat(this.visitor.way).hasSize(5);
		assertThat(provider.asked).hasValue(1);
	}

	@Test
	void onTheWayNothingIsKept() throws Exception {
		hinted().follow("/club");

		assertThat(this.visitor.way.subList(0, 4)).filteredOn((hop) -> hop.uri().toString().startsWith(HOME))
			.hasSize(3)
			.allSatisfy((hop) -> assertThat(header(hop, "Cache-Control")).isEqualTo("no-store"));
	}

	@Test
	void thePageThatTheBrowserHasIsNotShownToTheMember() throws Exception {
		HttpResponse<String> before = this.visitor.get("/club");
		String etag = header(before, "ETag");
		assertThat(menu(before)).isEqualTo("nobody");
		assertThat(header(before, "Cache-Control")).isEqualTo("private, no-cache");
		assertThat(header(before, "Vary")).contains("Cookie");

		hinted().follow("/club");
		HttpResponse<String> after = this.visitor.get("/club", "If-None-Match", etag);

		assertThat(after.statusCode()).isEqualTo(200);
		assertThat(menu(after)).startsWith("member");
	}

	@Test
	void whoIsSignedInIsNotSentAnywhere() throws Exception {
		signedIn();
		provider.asked.set(0);

		assertThat(this.visitor.get("/club").statusCode()).isEqualTo(200);
		assertThat(provider.asked).hasValue(0);
	}

	@Test
	void aMemberIsLookedUpOnceForAPageAndNeverForAFile() throws Exception {
		signedIn();
		this.visitor.get("/club");
		long before = calls("get");

		assertThat(menu(this.visitor.get("/club"))).startsWith("member");
		assertThat(calls("get")).isEqualTo(before + 1);

		assertThat(this.visitor.get("/css/rose-ash.css").statusCode()).isEqualTo(200);
		assertThat(calls("get")).isEqualTo(before + 1);
	}

	@Test
	void whoIsNotHintedAtCostsNothing() throws Exception {
		for (int i = 0; i < 3; i++) {
			this.visitor.get("/club");
		}
		long before = lookups();

		assertThat(this.sql.during(() -> this.visitor.get("/club"))).isZero();

		assertThat(lookups()).isEqualTo(before);
		assertThat(header(this.visitor.get("/club"), "Set-Cookie")).isEmpty();
		assertThat(provider.asked).hasValue(0);
		hinted().follow("/club");
		assertThat(lookups()).as("what it costs otherwise").isGreaterThan(before);
	}

	@Test
	void whenNobodyIsSignedInThePageComesQuietlyAndTheHintGoes() throws Exception {
		provider.signedIn = false;

		HttpResponse<String> page = hinted().follow("/club?a=1");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.uri()).hasToString(HOME + "/club?a=1");
		assertThat(menu(page)).isEqualTo("nobody");
		assertThat(this.visitor.cookie(SignInHint.NAME)).isEmpty();
		assertThat(this.visitor.cookie("rose_ash_session")).as("nobody needs a session").isEmpty();
		assertThat(pause()).isEqualTo(Duration.ofHours(1));
		hinted().follow("/club");
		assertThat(provider.asked).as("tried once an hour").hasValue(1);
	}

	@Test
	void whenTheProviderIsDownThePageComesQuietlyAndTheHintStays() throws Exception {
		provider.ready = false;

		HttpResponse<String> page = hinted().follow("/club");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(menu(page)).isEqualTo("nobody");
		assertThat(this.visitor.cookie(SignInHint.NAME)).isPresent();
		assertThat(provider.asked).as("nobody is sent to what does not answer").hasValue(0);
		assertThat(pause()).isEqualTo(Duration.ofMinutes(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "access_denied", "temporarily_unavailable", "redeeming", "clock" })
	void whateverGoesWrongThePageComesQuietly(String fault) throws Exception {
		provider.refusal = fault.contains("_") ? fault : "";
		provider.redeems = !fault.equals("redeeming");
		provider.over = fault.equals("clock") ? -1000 : 300;

		HttpResponse<String> page = hinted().follow("/club");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(menu(page)).isEqualTo("nobody");
		assertThat(this.visitor.cookie(SignInHint.NAME)).isPresent();
		assertThat(pause()).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void whoKeepsNoCookiesIsNotSentInCircles() throws Exception {
		provider.signedIn = false;
		Wanderer crawler = new Wanderer(HOME);
		HttpResponse<String> last = crawler.get("/club", "Cookie", SignInHint.NAME + "=1");
		int hops = 0;
		while (Wanderer.location(last).isPresent()) {
			assertThat(++hops).isLessThan(6);
			String next = last.uri().resolve(Wanderer.location(last).get()).toString();
			last = new Wanderer(HOME).get(next, "Cookie", SignInHint.NAME + "=1");
		}
		assertThat(last.statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			GET,  /club,          HX-Request,      true
			GET,  /club,          Sec-Purpose,     prefetch;prerender
			GET,  /club,          Purpose,         prefetch
			GET,  /club,          X-Moz,           prefetch
			GET,  /club,          Sec-Fetch-Mode,  cors
			GET,  /club,          Sec-Fetch-Dest,  iframe
			GET,  /club,          Accept,          application/json
			GET,  /internal/fragments/account/menu, X-Any, any
			GET,  /actuator/health, X-Any,         any
			GET,  /login/problem, X-Any,           any
			GET,  /robots.txt,    X-Any,           any
			GET,  /feed.xml,      X-Any,           any
			GET,  /css/a,         X-Any,           any
			GET,  /media/a,       X-Any,           any
			HEAD, /club,          X-Any,           any
			POST, /club/notes,    X-Any,           any
			""")
	void onlyOneWhoLooksAtAPageArrives(String method, String path, String header, String value) throws Exception {
		HttpResponse<String> answer = method.equals("POST") ? hinted().post(path, "a=b", "Accept", "*/*", header, value)
				: hinted().ask(method, path, header, value);

		assertThat(Wanderer.location(answer)).isEmpty();
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void aMemberWhoseSessionWasLostIsSignedInAgain() throws Exception {
		signedIn();
		this.redis.delete(this.redis.keys("session:blog:*"));

		assertThat(menu(this.visitor.follow("/club"))).startsWith("member");
	}

	@Test
	void tabsThatComeTogetherAllArrive() throws Exception {
		hinted();
		List<HttpResponse<String>> begun = List.of(this.visitor.get("/club?a=1"),
				this.visitor.get("/login?continue=/club"), this.visitor.get("/login?continue=/club?c=3"));
		for (HttpResponse<String> tab : begun.reversed()) {
			assertThat(menu(this.visitor.follow(tab))).startsWith("member");
		}
	}

	/** How long the browser is not sent to the provider again. */
	private Duration pause() {
		return this.visitor.way.stream()
			.flatMap((answer) -> answer.headers().allValues("Set-Cookie").stream())
			.filter((cookie) -> cookie.startsWith(LastAttempt.NAME + "="))
			.map((cookie) -> Duration.ofSeconds(Long.parseLong(cookie.replaceAll(".*Max-Age=(\\d+).*", "$1"))))
			.reduce((first, later) -> later)
			.orElseThrow();
	}

	/** How often Redis was asked for anything that a page or a session needs. */
	private long lookups() {
		return calls("get|mget|set|del|exists|evalsha?");
	}

	/** How often Redis was given any of these commands. */
	private long calls(String commands) {
		Properties known = this.redis.execute(
				(org.springframework.data.redis.connection.RedisConnection connection) -> connection.serverCommands()
					.info("commandstats"));
		return known.entrySet()
			.stream()
			.filter((command) -> command.getKey().toString().matches("cmdstat_(" + commands + ")"))
			.mapToLong((command) -> Long.parseLong(command.getValue().toString().replaceAll("calls=(\\d+),.*", "$1")))
			.sum();
	}

}
