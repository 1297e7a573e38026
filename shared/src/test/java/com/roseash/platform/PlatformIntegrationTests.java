package com.roseash.platform;

import com.roseash.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class PlatformIntegrationTests {

	@Autowired
	HealthIndicator schema;

	@Test
	void aMigratedDatabaseIsReady() {
		assertThat(this.schema.health().getStatus()).isEqualTo(Status.UP);
	}

}
