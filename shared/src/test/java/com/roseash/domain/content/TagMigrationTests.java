package com.roseash.domain.content;

import java.util.List;

import com.roseash.testing.PlatformServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was tagged with names before is tagged with the same afterwards. */
@ExtendWith(PlatformServers.class)
class TagMigrationTests {

	private static final String BEFORE = "20261121140200";

	private static final String AFTER = "20261121150000";

	@Test
	void namesBecomePagesThatAreTags() {
		DriverManagerDataSource source = emptyDatabase("tag_migration");
		JdbcClient database = JdbcClient.create(source);
		Flyway.configure().dataSource(source).target(BEFORE).load().migrate();
		for (String slug : List.of("rye", "bread", "garden", "tag")) {
			database.sql("""
					insert into post (id, kind, slug, title, excerpt, html, minutes, published_at, status, written_at)
					values (gen_random_uuid(), 'PAGE', ?, ?, '', '', 1, now(), 'PUBLISHED', now())""")
				.params(slug, slug)
				.update();
		}
		tag(database, "rye", "Garden", "Föhn & Co", "Search", "garden");
		tag(database, "bread", "!!!", "Search");

		Flyway.configure().dataSource(source).target(AFTER).load().migrate();

		assertThat(tags(database, "rye")).containsExactly("garden-2 Garden", "fohn-co Föhn & Co", "search-2 Search");
		assertThat(tags(database, "bread")).containsExactly("untitled !!!", "search-2 Search");
		assertThat(database.sql("select slug from post where id = ?").param(TagGraph.TAG).query(String.class).single())
			.isEqualTo("tag-2");
		assertThat(database.sql("select count(*) from tag").query(Integer.class).single()).isEqualTo(4);
		assertThat(database.sql("select position from relation where kind = 'tagged' order by from_id, position")
			.query(Integer.class)
			.list()).containsExactlyInAnyOrder(0, 1, 2, 0, 1);
	}

	private static void tag(JdbcClient database, String slug, String... names) {
		for (int position = 0; position < names.length; position++) {
			database.sql("insert into post_tag select id, ?, ? from post where slug = ?")
				.params(position, names[position], slug)
				.update();
		}
	}

	private static List<String> tags(JdbcClient database, String slug) {
		return database.sql("""
				select tag_slug || ' ' || tag_name from tagging join post on post.id = post_id
				where post.slug = ? order by position""").param(slug).query(String.class).list();
	}

	private static DriverManagerDataSource emptyDatabase(String name) {
		JdbcClient server = JdbcClient.create(source(System.getProperty("spring.datasource.url")));
		server.sql("drop database if exists " + name).update();
		server.sql("create database " + name).update();
		return source(System.getProperty("spring.datasource.url").replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
	}

	private static DriverManagerDataSource source(String url) {
		return new DriverManagerDataSource(url, System.getProperty("spring.datasource.username"),
				System.getProperty("spring.datasource.password"));
	}

}
