package com.roseash.platform.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.roseash.testing.PlatformServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code schema.sql} says what the migrations make; bin/schema writes it anew. */
@ExtendWith(PlatformServers.class)
class SchemaTests {

	private static final Path SNAPSHOT = Path.of("..", "schema.sql");

	private static JdbcClient migrated;

	@BeforeAll
	static void migrate() throws IOException {
		DriverManagerDataSource source = emptyDatabase("schema_migrated");
		Flyway.configure().dataSource(source).load().migrate();
		migrated = JdbcClient.create(source);
		if (Boolean.getBoolean("rose-ash.schema.write")) {
			Files.writeString(SNAPSHOT, new SchemaSnapshot(migrated).sql());
		}
	}

	@Test
	void theSnapshotMakesTheSchemaOfTheMigrations() throws IOException {
		JdbcClient fromSnapshot = JdbcClient.create(emptyDatabase("schema_from_snapshot"));

		fromSnapshot.sql(Files.readString(SNAPSHOT)).update();

		assertThat(Catalogue.of(fromSnapshot)).as("run bin/schema after adding a migration")
			.isEqualTo(Catalogue.of(migrated));
	}

	@Test
	void theSnapshotReadsAsItIsWritten() {
		assertThat(SNAPSHOT).as("run bin/schema after adding a migration")
			.hasContent(new SchemaSnapshot(migrated).sql());
	}

	@Test
	void anyChangeOfTheSchemaIsNoticed() throws IOException {
		for (String change : new String[] { "alter table media add column note text",
				"alter table media alter column alt set not null", "alter table media alter column width type bigint",
				"alter table media alter column width set default 1",
				"alter table media drop constraint media_size_whole", "create index on media (stored_at)",
				"drop index member_like_target_idx",
				"alter table relation drop constraint relation_position_key, add constraint relation_position_key unique (kind, from_id, position)",
				"create view everything as select * from media" }) {
			JdbcClient altered = JdbcClient.create(emptyDatabase("schema_altered"));
			altered.sql(Files.readString(SNAPSHOT)).update();
			altered.sql(change).update();

			assertThat(Catalogue.of(altered)).as(change).isNotEqualTo(Catalogue.of(migrated));
		}
	}

	@Test
	void nothingIsCountedInFloatingPoint() throws IOException {
		assertThat(Catalogue.floatingPointColumns(migrated)).isEmpty();

		JdbcClient altered = JdbcClient.create(emptyDatabase("schema_with_a_float"));
		altered.sql("create table price (amount double precision, discount real, total numeric)").update();

		assertThat(Catalogue.floatingPointColumns(altered)).containsExactly("price.amount", "price.discount");
	}

	static DriverManagerDataSource emptyDatabase(String name) {
		DriverManagerDataSource server = source(System.getProperty("spring.datasource.url"));
		JdbcClient.create(server).sql("drop database if exists " + name).update();
		JdbcClient.create(server).sql("create database " + name).update();
		return source(System.getProperty("spring.datasource.url").replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
	}

	private static DriverManagerDataSource source(String url) {
		return new DriverManagerDataSource(url, System.getProperty("spring.datasource.username"),
				System.getProperty("spring.datasource.password"));
	}

}
