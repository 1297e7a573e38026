package com.roseash.platform.persistence;

import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the schema up to date, in a process that is told to. */
@Component
class Migrations implements FlywayMigrationStrategy {

	private final boolean wanted;

	Migrations(@Value("${rose-ash.run-migrations}") boolean wanted) {
		this.wanted = wanted;
	}

	@Override
	public void migrate(Flyway flyway) {
		if (this.wanted) {
			flyway.migrate();
		}
	}

}
