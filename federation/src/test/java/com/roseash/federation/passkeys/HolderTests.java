package com.roseash.federation.passkeys;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.security.web.webauthn.api.Bytes;

import static org.assertj.core.api.Assertions.assertThat;

class HolderTests {

	@Test
	void whatCountsMustHaveCounted() {
		assertThat(holder(5, false).canHaveSigned(6)).isTrue();
		assertThat(holder(5, false).canHaveSigned(5)).as("a copy that signed at the same time").isFalse();
		assertThat(holder(5, false).canHaveSigned(0)).as("a copy that does not count").isFalse();
	}

	@Test
	void whatDoesNotCountMayNot() {
		assertThat(holder(0, true).canHaveSigned(0)).isTrue();
		assertThat(holder(0, true).canHaveSigned(1)).isTrue();
	}

	@Test
	void aKeyThatCanBeCopiedIsNotInHardware() {
		assertThat(holder(0, false).method()).isEqualTo("hwk");
		assertThat(holder(0, true).method()).isEqualTo("swk");
	}

	private static Holder holder(long signatures, boolean synced) {
		return new Holder(Bytes.random(), UUID.randomUUID(), signatures, synced);
	}

}
