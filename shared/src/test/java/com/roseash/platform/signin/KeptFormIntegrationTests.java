package com.roseash.platform.signin;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.roseash.example.Clubhouse;
import com.roseash.testing.AtOnce;
import com.roseash.testing.Wanderer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody asked for before signing in is there afterwards. */
class KeptFormIntegrationTests extends ClientSetting {

	private static final String TEXT = "two\r\nlines, \"quotes\" & <tags> é ☂";

	private static final String FORM = "title=First&title=Second&submit=x&empty=&text="
			+ UriUtils.encode(TEXT, StandardCharsets.UTF_8);

	@Test
	void aPageForMembersFollowsAfterSigningIn() throws Exception {
		HttpResponse<String> page = this.visitor.follow("/club/room?a=b%20c");

		assertThat(page.uri()).hasToString(HOME + "/club/room?a=b%20c");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(parse(page).select("main").text()).isEqualTo("members only");
	}

	@Test
	void aFormIsSentAgainAsItWas() throws Exception {
		HttpResponse<String> asked = this.visitor
			.follow(this.visitor.post("/club/notes", FORM, "Referer", HOME + "/club?a=1"));

		assertThat(Clubhouse.received).isEmpty();
		assertThat(parse(asked).select("h1").text()).isEqualTo("You are signed in");
		assertThat(parse(asked).select("a.button").attr("href")).isEqualTo("/club?a=1");
		HttpResponse<String> sent = send(asked);

		assertThat(sent.uri()).hasToString(HOME + "/club/room");
		assertThat(Clubhouse.received).hasSize(1);
		MultiValueMap<String, String> fields = Clubhouse.received.element();
		assertThat(fields.get("title")).containsExactly("First", "Second");
		assertThat(fields.getFirst("text")).isEqualTo(TEXT);
		assertThat(fields.getFirst("empty")).isEmpty();
	}

	@Test
	void itIsSentOnce() throws Exception {
		HttpResponse<String> asked = this.visitor.follow(this.visitor.post("/club/notes", FORM));
		assertThat(parse(this.visitor.get(asked.uri().toString())).select("#kept")).as("a page can be loaded again")
			.hasSize(1);
		send(asked);

		HttpResponse<String> again = send(asked);

		assertThat(again.statusCode()).isEqualTo(410);
		assertThat(parse(again).select("#kept")).isEmpty();
		assertThat(Clubhouse.received).hasSize(1);
	}

	@Test
	void sentManyTimesAtOnceItIsSentOnce() throws Exception {
		HttpResponse<String> asked = this.visitor.follow(this.visitor.post("/club/notes", FORM));
		String address = asked.uri().toString();

		List<Integer> shown = AtOnce.call(6, () -> this.visitor.get(address).statusCode());
		List<Integer> sent = AtOnce.call(6, () -> this.visitor.post(address, FORM).statusCode());

		assertThat(shown).as("until then, all see it").containsOnly(200).hasSize(6);
		assertThat(sent).containsOnlyOnce(307).contains(302);
	}

	@Test
	void formsOfSeveralTabsAreKeptApart() throws Exception {
		List<HttpResponse<String>> tabs = new ArrayList<>();
		for (String form : List.of("a=1", "a=2", "a=3")) {
			tabs.add(this.visitor.post("/club/notes", form));
		}
		for (HttpResponse<String> tab : tabs.reversed()) {
			send(this.visitor.follow(tab));
		}
		assertThat(Clubhouse.received).extracting((fields) -> fields.getFirst("a")).containsExactly("3", "2", "1");
	}

	@Test
	void aFormOfHtmxIsKeptLikeAnyOther() throws Exception {
		HttpResponse<String> refused = this.visitor.post("/club/notes", "a=b", "HX-Request", "true", "Accept", "*/*",
				"HX-Current-URL", HOME + "/club?a=2");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(Wanderer.location(refused)).isEmpty();

		HttpResponse<String> asked = this.visitor.follow(header(refused, "HX-Redirect"));
		send(asked);

		assertThat(parse(asked).select("a.button").attr("href")).isEqualTo("/club?a=2");
		assertThat(Clubhouse.received).hasSize(1);
	}

	@Test
	void whatHtmxFetchesLeadsBackToItsPage() throws Exception {
		HttpResponse<String> refused = this.visitor.get("/club/room", "HX-Request", "true", "HX-Current-URL",
				HOME + "/club?a=2");

		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(this.visitor.follow(header(refused, "HX-Redirect")).uri()).hasToString(HOME + "/club?a=2");
	}

	@ParameterizedTest
	@CsvSource({ "application/x-www-form-urlencoded, 65536, 1, true",
			"application/x-www-form-urlencoded, 65537, 1, false", "application/x-www-form-urlencoded, 2000, 200, true",
			"application/x-www-form-urlencoded, 2000, 201, false", "text/plain, 100, 1, false" })
	void whatIsTooMuchToKeepIsSaidSo(String type, int size, int fields, boolean kept) throws Exception {
		String form = "a=1&".repeat(fields - 1) + "a=";
		requireKept(kept, type, form + "x".repeat(size - form.length()));
	}

	@Test
	void filesAreNotKept() throws Exception {
		requireKept(false, "multipart/form-data; boundary=b",
				"--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.txt\"\r\n\r\nb\r\n--b--\r\n");
	}

	private void requireKept(boolean kept, String type, String form) throws Exception {
		HttpResponse<String> answer = this.visitor.post("/club/notes", form, "Content-Type", type, "Referer",
				HOME + "/club?a=1");
		String next = Wanderer.location(answer).orElseThrow();

		assertThat(next.startsWith("/login?continue=%2Flogin%2Fforms%2F")).isEqualTo(kept);
		assertThat(this.visitor.cookie("rose_ash_session").isPresent()).as("kept").isEqualTo(kept);
		if (!kept) {
			HttpResponse<String> page = this.visitor.follow(next);
			assertThat(page.statusCode()).isEqualTo(401);
			assertThat(page.body()).contains("too much to be kept", "go back one page");
			assertThat(parse(page).select("a.button").first().attr("href"))
				.isEqualTo("/login?continue=%2Fclub%3Fa%3D1");
		}
	}

	@Test
	void aProgramIsOnlyTold() throws Exception {
		HttpResponse<String> page = this.visitor.get("/club/room", "Accept", "application/json");
		HttpResponse<String> form = this.visitor.post("/club/notes", "a=b", "Accept", "*/*");

		assertThat(page.statusCode()).isEqualTo(401);
		assertThat(form.statusCode()).isEqualTo(401);
		assertThat(Wanderer.location(page)).isEmpty();
		assertThat(Wanderer.location(form)).isEmpty();
		assertThat(this.visitor.cookie("rose_ash_session")).isEmpty();
	}

	@Test
	void nobodyElseGetsTheForm() throws Exception {
		HttpResponse<String> asked = this.visitor.follow(this.visitor.post("/club/notes", FORM));
		Wanderer other = new Wanderer(HOME);
		other.follow("/login");

		assertThat(other.get(asked.uri().toString()).statusCode()).isEqualTo(410);
		assertThat(other.follow(other.post(asked.uri().toString(), "")).statusCode()).isEqualTo(410);
		assertThat(parse(this.visitor.get(asked.uri().toString())).select("#kept")).hasSize(1);
	}

	/** Presses the button, as a browser does, which sends the same again after a 307. */
	private HttpResponse<String> send(HttpResponse<String> asked) throws Exception {
		Document page = parse(asked);
		String form = page.select("#kept input")
			.stream()
			.map((input) -> UriUtils.encode(input.attr("name"), StandardCharsets.UTF_8) + "="
					+ UriUtils.encode(input.attr("value"), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpResponse<String> told = this.visitor.post(asked.uri().toString(), form);
		return this.visitor
			.follow((told.statusCode() == 307)
					? this.visitor
						.post(URLDecoder.decode(Wanderer.location(told).orElseThrow(), StandardCharsets.UTF_8), form)
					: told);
	}

}
