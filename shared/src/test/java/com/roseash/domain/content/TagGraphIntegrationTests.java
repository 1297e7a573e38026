package com.roseash.domain.content;

import java.util.UUID;
import java.util.stream.StreamSupport;

import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class TagGraphIntegrationTests {

	private static final int MEMBERS = 40;

	@Autowired
	TagGraph graph;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JsonMapper json;

	private final UUID place = UUID.randomUUID();

	@BeforeEach
	@AfterEach
	void clear() {
		this.jdbc.sql("delete from post").update();
		this.jdbc.sql("delete from relation").update();
	}

	@Test
	void theMembersOfATypeAreFoundWhateverTheNumberOfPosts() {
		UUID village = UUID.randomUUID();
		write(0, MEMBERS);
		relate("subtype-of", "values ('" + village + "')", this.place);
		relate("is-a", "select id::text from post where right(slug, 1) in ('0', '2', '4', '6', '8')", village);
		relate("is-a", "select id::text from post where right(slug, 1) not in ('0', '2', '4', '6', '8')", this.place);
		long few = touched(TagGraph.MEMBERS + "select count(*) from member join post on post.id = member.id");
		write(MEMBERS, 20_000);
		relate("tagged", "select id::text from post where slug > 'post-5'", UUID.randomUUID());

		long many = touched(TagGraph.MEMBERS + "select count(*) from member join post on post.id = member.id");

		assertThat(this.graph.countMembers(this.place)).isEqualTo(MEMBERS);
		assertThat(many).as("rows that were read").isLessThanOrEqualTo(few).isLessThan(5 * MEMBERS);
		assertThat(touched("select count(*) from post where id <> :type")).as("of all posts, to compare")
			.isGreaterThanOrEqualTo(20_000);
	}

	@Test
	void theTagsOfAPostAreFoundWhateverTheNumberOfPosts() {
		write(0, 20_000);
		UUID tag = this.jdbc.sql("select id from post where slug = 'post-1'").query(UUID.class).single();
		relate("is-a", "values ('" + tag + "')", TagGraph.TAG);
		relate("tagged", "select id::text from post where slug <> 'post-1'", tag);
		UUID post = this.jdbc.sql("select id from post where slug = 'post-7'").query(UUID.class).single();

		assertThat(touched("select tag_id from tagging where post_id <> :type and post_id = '" + post + "'"))
			.as("rows that were read")
			.isLessThan(20);
	}

	private void write(int from, int to) {
		this.jdbc.sql("""
				insert into post (id, kind, slug, title, excerpt, html, minutes, published_at, status, written_at)
				select gen_random_uuid(), 'PAGE', 'post-' || n, 'Post ' || n, '', '', 1, now(), 'PUBLISHED', now()
				from generate_series(cast(? as int) + 1, cast(? as int)) n""").params(from, to).update();
	}

	private void relate(String kind, String things, UUID to) {
		this.jdbc.sql("""
				insert into relation (id, kind, from_kind, from_id, to_kind, to_id, position)
				select gen_random_uuid(), ?, 'post', thing, 'post', ?, 0 from (%s) things (thing)""".formatted(things))
			.params(kind, to.toString())
			.update();
	}

	/** How many rows all parts of the plan read from tables. */
	private long touched(String sql) {
		this.jdbc.sql("analyze post").update();
		this.jdbc.sql("analyze relation").update();
		String plan = this.jdbc.sql("explain (analyze, format json) " + sql)
			.param("type", this.place)
			.query(String.class)
			.single();
		return rows(this.json.readTree(plan).get(0).get("Plan"));
	}

	private static long rows(JsonNode plan) {
		long read = plan.has("Relation Name") || plan.has("Index Name")
				? Math.round((plan.get("Actual Rows").asDouble() + plan.path("Rows Removed by Filter").asDouble()
						+ plan.path("Rows Removed by Join Filter").asDouble()) * plan.get("Actual Loops").asDouble())
				: 0;
		return read + StreamSupport.stream(plan.path("Plans").spliterator(), false)
			.mapToLong(TagGraphIntegrationTests::rows)
			.sum();
	}

}
