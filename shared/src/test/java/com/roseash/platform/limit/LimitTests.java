package com.roseash.platform.limit;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LimitTests {

	@Test
	void isWrittenAsSoManyWithinATime() {
		assertThat(Limit.of("30/1h")).isEqualTo(new Limit(30, Duration.ofHours(1)));
		assertThat(Limit.of(" 5/PT90S ")).isEqualTo(new Limit(5, Duration.ofSeconds(90)));
	}

	@Test
	void isReadFromConfiguration() {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource(Map.of("some.limit", "7/2d"));

		assertThat(new Binder(source).bind("some.limit", Limit.class).get())
			.isEqualTo(new Limit(7, Duration.ofDays(2)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "30", "30/", "/1h", "0/1h", "-1/1h", "30/0s", "30/-1h", "30/32d", "30/1h/1m",
			"99999999/1h", "many/1h", "30/soon" })
	void whatIsNoLimitIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Limit.of(text));
	}

}
