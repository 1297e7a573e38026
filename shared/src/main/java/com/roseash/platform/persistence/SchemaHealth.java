package com.roseash.platform.persistence;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

import org.flywaydb.core.api.MigrationVersion;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says not-ready until the database has at least the schema that this application was
 * built for.
 */
@Component("schema")
class SchemaHealth implements HealthIndicator {

	private final JdbcClient jdbc;

	private final MigrationVersion needed;

	private volatile boolean reached;

	SchemaHealth(JdbcClient jdbc) throws IOException {
		this.jdbc = jdbc;
		this.needed = newestMigration();
	}

	@Override
	public Health health() {
		if (this.reached) {
			return Health.up().withDetail("needed", this.needed.getVersion()).build();
		}
		try {
			MigrationVersion found = newestApplied();
			this.reached = found.isAtLeast(this.needed.getVersion());
			return (this.reached ? Health.up() : Health.outOfService()).withDetail("needed", this.needed.getVersion())
				.withDetail("found", found.toString())
				.build();
		}
		catch (DataAccessException ex) {
			return Health.outOfService()
				.withDetail("needed", this.needed.getVersion())
				.withDetail("reason",
						"the database has no schema yet; an application with RUN_MIGRATIONS=true makes it")
				.build();
		}
	}

	private MigrationVersion newestApplied() {
		return this.jdbc.sql("select version from flyway_schema_history where success and version is not null")
			.query(String.class)
			.list()
			.stream()
			.map(MigrationVersion::fromVersion)
			.max(Comparator.naturalOrder())
			.orElse(MigrationVersion.EMPTY);
	}

	private static MigrationVersion newestMigration() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
		return Arrays.stream(files)
			.map((file) -> Objects.requireNonNull(file.getFilename()))
			.map((name) -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
			.max(Comparator.naturalOrder())
			.orElse(MigrationVersion.EMPTY);
	}

}
