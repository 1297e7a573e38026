package com.roseash.account;

import com.roseash.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The way out, as each client of the provider has it. */
@AppTest
class DoorIntegrationTests {

	@Autowired
	MockMvcTester browser;

	@Test
	void aLinkLeadsNobodyOut() {
		assertThat(this.browser.get().uri("/logout")).as("another site's page could send anybody there").hasStatus(404);
		assertThat(this.browser.post().uri("/logout").header("Sec-Fetch-Site", "same-origin")).hasStatus(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login/problem" })
	void whoNeedsNoSessionGetsNoCookie(String path) {
		assertThat(this.browser.get().uri(path).exchange().getResponse().getHeader("Set-Cookie")).isNull();
	}

}
