package com.roseash.platform.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class DestinationTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/posts/pressing-day", "/posts/a?page=2&q=x%20y", "/months/2026/11?a=b|c{d}\"'<>\\",
			"/@ada", "/a;b=c", "/search?next=https://evil.example.org", "/caf%C3%A9", "/posts/a#comments", "/logins",
			"/login/forms/0" })
	void pagesOfOursAreKept(String page) {
		Destination destination = new Destination(page, false);

		assertThat(destination.page()).isEqualTo(page);
		assertThat(Destination.ofState(destination.state("random"))).isEqualTo(destination);
		assertThat(Destination.ofState(new Destination(page, true).state("random")).silent()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example.org", "///evil.example.org", "/\\evil.example.org", "\\\\evil.example.org",
			"https://evil.example.org", "https:evil.example.org", "javascript:alert(1)", "data:text/html,x", "evil", "",
			" /", "/ /evil", "/%2Fevil.example.org", "/%2f%2fevil", "/%5Cevil.example.org", "/%5c/evil", "/a/%2e%2e//",
			"/./", "/.//evil.example.org", "/..//evil.example.org", "/a/../..//evil", "/a//evil", "/%2e%2e/x",
			"/\t/evil.example.org", "/\n/evil", "/%09/evil", "/%0d%0aLocation:%20//evil", "/a\r\nSet-Cookie: a=b",
			"/\u0000", "/%00", "/a?b=\n", "/a?b= c", "/é", "/\u2028", "@evil.example.org", "/login",
			"/login?continue=/login", "/login/callback?code=a", "/login/problem", "/LOGIN", "/logout", "/logout/x" })
	void anythingElseLeadsToTheStart(String page) {
		assertThat(new Destination(page, false).page()).isEqualTo("/");
	}

	@Test
	void whatIsTooLongToComeBackIsNotSentAlong() {
		assertThat(new Destination("/" + "a".repeat(2000), false).page()).isEqualTo("/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a.b", "a..", "a..***", "a..aHR0cHM6Ly9ldmlsLmV4YW1wbGUub3Jn",
			"a..Ly9ldmlsLmV4YW1wbGUub3Jn" })
	void aStateOfSomebodyElseLeadsToTheStart(String state) {
		assertThat(Destination.ofState(state).page()).isEqualTo("/");
	}

	@Test
	void withoutANamedPageItIsTheOneThatWasLeft() {
		assertThat(left("https://blog.example.org/posts/a?b=c").page()).isEqualTo("/posts/a?b=c");
		assertThat(left("https://blog.example.org.evil.org/posts/a").page()).isEqualTo("/");
		assertThat(left("https://blog.example.org").page()).isEqualTo("/");
		assertThat(left("https://blog.example.org//evil.org").page()).isEqualTo("/");
	}

	private static Destination left(String referer) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Referer", referer);
		return Destination.of(request, "https://blog.example.org");
	}

}
