package com.roseash.federation.passkeys;

import java.net.http.HttpResponse;
import java.util.List;

import com.roseash.federation.signin.Person;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How often somebody may begin to sign in with a passkey. */
class PasskeyLimitIntegrationTests extends PasskeyTest {

	private static final String OPTIONS = "/webauthn/authenticate/options";

	@Test
	void aClientThatBeginsManyTimesIsAskedToWaitAndNobodyElse() throws Exception {
		SoftKey key = registered();
		Person one = somebody();
		List<HttpResponse<String>> answers = AtOnce.call(130, () -> this.keyring.post(one, OPTIONS, ""));

		assertThat(answers).filteredOn((answer) -> answer.statusCode() == 200).hasSizeBetween(120, 125);
		HttpResponse<String> refused = answers.stream().filter((answer) -> answer.statusCode() == 429).findAny().get();
		assertThat(refused.headers().firstValueAsLong("Retry-After").getAsLong()).isBetween(1L, 31L);
		assertThat(detail(refused)).contains("Try again in 1 minute, or sign in by mail.");
		assertThat(refused.headers().allValues("Set-Cookie")).as("nothing is kept for it").isEmpty();
		assertThat(this.keyring.signIn(somebody(), key).statusCode()).isEqualTo(200);
	}

}
