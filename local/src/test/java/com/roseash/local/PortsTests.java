package com.roseash.local;

import java.util.Map;

import com.roseash.platform.config.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PortsTests {

	@Test
	void withoutAnOffsetTheyAreTheOnesInTheReadme() {
		Ports ports = Ports.of(Map.of());

		assertThat(ports.publicUrl(App.BLOG)).hasToString("http://blog.rose-ash.localhost:8001");
		assertThat(ports.all().values()).contains(8001, 8002, 8003, 8004, 8005, 8006, 8007, 15432, 16379)
			.doesNotHaveDuplicates();
	}

	@Test
	void anOffsetMovesEveryOne() {
		Ports ports = Ports.of(Map.of("ROSE_ASH_PORT_OFFSET", "100"));

		assertThat(ports.all().values()).doesNotContainAnyElementsOf(new Ports(0).all().values());
		assertThat(ports.redis()).isEqualTo(16479);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "many", "", "40001" })
	void refusesWhatIsNoOffset(String offset) {
		assertThatIllegalArgumentException().isThrownBy(() -> Ports.of(Map.of("ROSE_ASH_PORT_OFFSET", offset)))
			.withMessageContaining("ROSE_ASH_PORT_OFFSET");
	}

}
