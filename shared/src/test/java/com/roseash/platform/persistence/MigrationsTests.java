package com.roseash.platform.persistence;

import com.roseash.testing.PlatformServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(PlatformServers.class)
class MigrationsTests {

	private final Flyway flyway = Flyway.configure()
		.dataSource(SchemaTests.emptyDatabase("schema_of_a_process"))
		.load();

	@Test
	void onlyAProcessThatIsToldToChangesTheSchema() {
		new Migrations(false).migrate(this.flyway);
		assertThat(this.flyway.info().applied()).isEmpty();

		new Migrations(true).migrate(this.flyway);
		assertThat(this.flyway.info().applied()).isNotEmpty();
		assertThat(this.flyway.info().pending()).isEmpty();
	}

}
