package com.roseash.platform.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import com.roseash.platform.config.RoseAsh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CallSignerTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

	private static final String OLD = "the-old-one-0123456789-0123456789";

	private static final String NEW = "the-new-one-0123456789-0123456789";

	private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

	private final CallSigner signer = signer("0123456789-0123456789-0123456789-a", NOW);

	private final String signature = this.signer.sign("POST", "/internal/actions/x/y", "a=1&b=2", "context", BODY);

	@Test
	void whatWasSignedIsVerified() {
		assertThat(this.signer.verify(this.signature, "POST", "/internal/actions/x/y", "a=1&b=2", "context", BODY))
			.isTrue();
		String bare = this.signer.sign("GET", "/internal/schema", null, null, new byte[0]);
		assertThat(this.signer.verify(bare, "GET", "/internal/schema", null, null, new byte[0])).isTrue();
	}

	@Test
	void everyPartIsSigned() {
		assertThat(this.signer.verify(this.signature, "PUT", "/internal/actions/x/y", "a=1&b=2", "context", BODY))
			.isFalse();
		assertThat(this.signer.verify(this.signature, "POST", "/internal/actions/x/z", "a=1&b=2", "context", BODY))
			.isFalse();
		assertThat(this.signer.verify(this.signature, "POST", "/internal/actions/x/y", "a=1&b=3", "context", BODY))
			.isFalse();
		assertThat(this.signer.verify(this.signature, "POST", "/internal/actions/x/y", "a=1&b=2", "other", BODY))
			.isFalse();
		assertThat(this.signer.verify(this.signature, "POST", "/internal/actions/x/y", "a=1&b=2", null, BODY))
			.isFalse();
		assertThat(
				this.signer.verify(this.signature, "POST", "/internal/actions/x/y", "a=1&b=2", "context", new byte[2]))
			.isFalse();
	}

	@Test
	void aSignatureIsGoodForAMinuteEitherWay() {
		assertThat(verifiedAt(NOW.plus(Duration.ofSeconds(60)))).isTrue();
		assertThat(verifiedAt(NOW.minus(Duration.ofSeconds(60)))).isTrue();
		assertThat(verifiedAt(NOW.plus(Duration.ofSeconds(61)))).isFalse();
		assertThat(verifiedAt(NOW.minus(Duration.ofSeconds(61)))).isFalse();
	}

	@Test
	void aTimeOtherThanTheSignedOneIsNoticed() {
		String later = this.signature.replaceFirst("t=\\d+", "t=" + NOW.plusSeconds(30).getEpochSecond());

		assertThat(this.signer.verify(later, "POST", "/internal/actions/x/y", "a=1&b=2", "context", BODY)).isFalse();
	}

	@Test
	void anotherSecretSignsOtherwise() {
		CallSigner other = signer("another-0123456789-0123456789-0123", NOW);

		assertThat(other.verify(this.signature, "POST", "/internal/actions/x/y", "a=1&b=2", "context", BODY)).isFalse();
	}

	@Test
	void whileTheSecretIsChangedReplicasOfEitherStepUnderstandEachOther() {
		CallSigner before = signer(OLD, NEW, NOW);
		CallSigner after = signer(NEW, OLD, NOW);

		assertThat(after.verify(sign(before), "GET", "/", null, null, new byte[0])).isTrue();
		assertThat(before.verify(sign(after), "GET", "/", null, null, new byte[0])).isTrue();
		assertThat(after.verify(sign(after), "GET", "/", null, null, new byte[0])).isTrue();
		assertThat(sign(before)).as("signed with the current one").isEqualTo(sign(signer(OLD, NOW)));
	}

	@Test
	void aSecretThatIsNeitherProvesNothing() {
		CallSigner after = signer(NEW, OLD, NOW);
		CallSigner done = signer(NEW, NOW);

		assertThat(after.verify(sign(signer("x".repeat(32), NOW)), "GET", "/", null, null, new byte[0])).isFalse();
		assertThat(done.verify(sign(signer(OLD, NOW)), "GET", "/", null, null, new byte[0])).isFalse();
	}

	@Test
	void aShortPreviousSecretIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> signer(NEW, "short", NOW))
			.withMessageContaining("rose-ash.previous-secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "t=1", "v1=00", "t=99999999999999999999,v1=00", "t=-1,v1=00", "nonsense" })
	void whatIsNoSignatureIsNotVerified(String nonsense) {
		assertThat(this.signer.verify(nonsense, "GET", "/", null, null, new byte[0])).isFalse();
		assertThat(this.signer.verify(null, "GET", "/", null, null, new byte[0])).isFalse();
	}

	private boolean verifiedAt(Instant time) {
		return signer("0123456789-0123456789-0123456789-a", time).verify(this.signature, "POST",
				"/internal/actions/x/y", "a=1&b=2", "context", BODY);
	}

	private static String sign(CallSigner signer) {
		return signer.sign("GET", "/", null, null, new byte[0]);
	}

	private static CallSigner signer(String secret, Instant time) {
		return signer(secret, "", time);
	}

	private static CallSigner signer(String secret, String previous, Instant time) {
		RoseAsh settings = new RoseAsh("Test", secret, previous, ZoneId.of("Europe/London"), "GBP", null, false,
				Map.of());
		return new CallSigner(settings, Clock.fixed(time, ZoneOffset.UTC));
	}

}
