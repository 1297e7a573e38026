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

	private final Writers writers;

	RevisionLog(JdbcClient jdbc, JsonMapper json, Writers writers) {
		this.writers = writers;
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
			UUID by = (Actor.current() instanceof Actor.Member member) ? member.id() : null;
			append(post, (last != null) ? last.number() + 1 : 1, manuscript, by);
		}
	}

	/** Keeps how a post is now if it was not kept so, however lately another was. */
	void keepAnyway(UUID post, Manuscript manuscript) {
		Revision last = newest(post);
		if (last == null || !last.says(manuscript)) {
			append(post, (last != null) ? last.number() + 1 : 1, manuscript,
					this.writers.at(post, manuscript.writtenAt()).orElse(null));
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

	private void append(UUID post, int number, Manuscript manuscript, @Nullable UUID by) {
		this.jdbc.sql("""
				insert into revision (post_id, number, written_at, written_by, content, tagged)
				values (:post, :number, :now, :by, cast(:content as json), cast(:tagged as json))""")
			.param("post", post)
			.param("number", number)
			.param("now", manuscript.writtenAt().atOffset(ZoneOffset.UTC))
			.param("by", by, Types.OTHER)
			.param("content", this.json.writeValueAsString(manuscript.text().upon(null)))
			.param("tagged", this.json.writeValueAsString(manuscript.card().tagged()))
			.update();
	}

	private Revision revision(ResultSet row, int number) throws SQLException {
		return new Revision(row.getInt("number"), row.getObject("written_at", OffsetDateTime.class).toInstant(),
				row.getObject("written_by", UUID.class), this.json.readValue(row.getString("content"), WritePost.class),
				tagged(row.getString("tagged")));
	}

	private @Nullable List<PostReference> tagged(@Nullable String tagged) {
		return (tagged != null) ? List.of(this.json.readValue(tagged, PostReference[].class)) : null;
	}

}
