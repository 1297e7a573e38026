package com.roseash.federation.passkeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import com.roseash.platform.limit.TooOften;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class GuardTests {

	private static final String HOME = "https://federation.example.org";

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

	private final Guard guard = new Guard(new Answers(JsonMapper.shared()), HOME, this::count, CLOCK);

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login/webauthn");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private Duration wait = Duration.ZERO;

	@Test
	void anOutageIsNoFaultOfThePasskey() throws Exception {
		pass((request, response) -> {
			throw new DataAccessResourceFailureException("Redis is away");
		});

		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getContentAsString()).contains("Try it again in a minute").doesNotContain("Redis");
	}

	@Test
	void aRefusalWithoutWordsGetsSome() throws Exception {
		pass((request, response) -> ((MockHttpServletResponse) response).setStatus(400));

		assertThat(this.response.getStatus()).isEqualTo(400);
		assertThat(this.response.getContentAsString()).contains("Try it once more");
	}

	@Test
	void whatBrowsersSayOfWhereItComesFromIsBelieved() throws Exception {
		this.request.addHeader("Sec-Fetch-Site", "same-site");
		pass((request, response) -> {
			throw new AssertionError("A sibling's page has no business here");
		});
		assertThat(this.response.getStatus()).isEqualTo(403);
	}

	@Test
	void whatIsNoneOfItsBusinessPasses() throws Exception {
		this.request.setRequestURI("/signin");
		this.request.addHeader("Origin", "https://evil.example.org");
		pass((request, response) -> ((MockHttpServletResponse) response).setStatus(204));

		assertThat(this.response.getStatus()).isEqualTo(204);
	}

	@Test
	void whoBeginsTooOftenIsToldHowLongToWait() throws Exception {
		this.request.setRequestURI("/webauthn/authenticate/options");
		this.wait = Duration.ofSeconds(61);
		pass((request, response) -> {
			throw new AssertionError("It is too early");
		});

		assertThat(this.response.getStatus()).isEqualTo(429);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("61");
		assertThat(this.response.getContentAsString()).contains("Try again in 2 minutes, or sign in by mail.");
	}

	private void count(HttpServletRequest request) {
		if (this.wait.isPositive()) {
			throw new TooOften("passkeys", CLOCK.instant().plus(this.wait));
		}
	}

	private void pass(FilterChain chain) throws Exception {
		this.request.setContent(new byte[] { '{', '}' });
		this.guard.doFilter(this.request, this.response, chain);
	}

}
