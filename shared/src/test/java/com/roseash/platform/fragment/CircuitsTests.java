package com.roseash.platform.fragment;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class CircuitsTests {

	private final Circuits circuits = new Circuits(new FragmentSettings(Duration.ofMillis(150), Duration.ofSeconds(5),
			Duration.ofHours(1), DataSize.ofKilobytes(256)), new SimpleMeterRegistry());

	@Test
	void theFirstFailureOpensTheCircuitOfItsTypeAlone() {
		fail("cart/mini");
		assertThat(this.circuits.isClosed("cart/mini")).isFalse();
		assertThat(this.circuits.mayFetch("cart/mini")).isFalse();
		assertThat(this.circuits.isClosed("cart/links")).isTrue();
	}

	@Test
	void whatArrivesLateClosesItAgain() {
		fail("cart/mini");
		this.circuits.arrivedLate("cart/mini");
		assertThat(this.circuits.isClosed("cart/mini")).isTrue();
	}

	@Test
	void whatArrivesLateChangesNothingWhereAllIsWell() {
		this.circuits.arrivedLate("cart/mini");
		assertThat(this.circuits.isClosed("cart/mini")).isTrue();
	}

	private void fail(String type) {
		assertThat(this.circuits.mayFetch(type)).isTrue();
		this.circuits.failed(type, new TimeoutException());
	}

}
