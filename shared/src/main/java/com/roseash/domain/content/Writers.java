package com.roseash.domain.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.http.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has written a post or page, and when each did last. */
@Component
class Writers {

	private final JdbcClient jdbc;

	Writers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes that whoever acts has written it then. */
	void note(UUID post, Instant time) {
		if (Actor.current() instanceof Actor.Member(UUID member)) {
			this.jdbc.sql("""
					insert into post_writer (post_id, member_id, wrote_at) values (?, ?, ?)
					on conflict on constraint post_writer_pk do update set wrote_at = excluded.wrote_at""")
				.params(post, member, time.atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	/** Who wrote it at that time; nobody if that was nobody in person. */
	Optional<UUID> at(UUID post, Instant time) {
		return this.jdbc.sql("select member_id from post_writer where post_id = ? and wrote_at = ? limit 1")
			.params(post, time.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional();
	}

	/** Whether whoever acts has written it since then. */
	boolean isActorOneSince(UUID post, Instant time) {
		return Actor.current() instanceof Actor.Member(UUID member) && this.jdbc
			.sql("select exists (select from post_writer where post_id = ? and member_id = ? and wrote_at >= ?)")
			.params(post, member, time.atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

}
