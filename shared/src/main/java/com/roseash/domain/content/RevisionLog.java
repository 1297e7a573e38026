package com.roseash.domain.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.http.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The revisions as the database keeps them, one after the other for each post. */
@Component
class RevisionLog {

	private static final Duration BETWEEN_DRAFTS = Duration.ofMinutes(10);

	private static final int LONGEST_LIST = 200;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	RevisionLog(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Keeps how a post is now: always if readers see it, and a draft if that was not done
	 * lately. Whoever calls this has the turn for the post.
	 */
	void keep(UUID post, Manuscript manuscript) {
		Instant now = manuscript.writtenAt();
		Revision last = newest(post);
		if (last == null || manuscript.isPublished() || !now.isBefore(last.writtenAt().plus(BETWEEN_DRAFTS))) {
			append(post, (last != null) ? last.number() + 1 : 1, manuscript.text().upon(null), now);
		}
	}

	List<Revision> list(UUID post) {
		return select(post, "order by number desc limit " + LONGEST_LIST).list();
	}

	Optional<Revision> find(UUID post, int number) {
		return select(post, "and number = " + number).optional();
	}

	private @Nullable Revision newest(UUID post) {
		return select(post, "order by number desc limit 1").optional().orElse(null);
	}

	private JdbcClient.MappedQuerySpec<Revision> select(UUID post, String which) {
		return this.jdbc.sql("select * from revision where post_id = :post " + which)
			.param("post", post)
			.query(this::revision);
	}

	private void append(UUID post, int number, WritePost text, Instant now) {
		UUID by = (Actor.current() instanceof Actor.Member member) ? member.id() : null;
		this.jdbc.sql("""
				insert into revision (post_id, number, written_at, written_by, content)
				values (:post, :number, :now, :by, cast(:content as json))""")
			.param("post", post)
			.param("number", number)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by, Types.OTHER)
			.param("content", this.json.writeValueAsString(text))
			.update();
	}

	private Revision revision(ResultSet row, int number) throws SQLException {
		return new Revision(row.getInt("number"), row.getObject("written_at", OffsetDateTime.class).toInstant(),
				row.getObject("written_by", UUID.class),
				this.json.readValue(row.getString("content"), WritePost.class));
	}

}
