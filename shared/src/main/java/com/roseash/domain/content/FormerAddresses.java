package com.roseash.domain.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where posts and pages stood before they were moved. */
@Component
class FormerAddresses {

	private final JdbcClient jdbc;

	FormerAddresses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Remembers where a post stood; what stood there before is forgotten. */
	void add(String slug, UUID post, Instant now) {
		this.jdbc.sql("""
				insert into post_address (slug, post_id, left_at) values (?, ?, ?)
				on conflict on constraint post_address_pk do update set post_id = excluded.post_id,
					left_at = excluded.left_at""").params(slug, post, now.atOffset(ZoneOffset.UTC)).update();
	}

	/** Lets something new stand there. */
	void remove(String slug) {
		this.jdbc.sql("delete from post_address where slug = ?").param(slug).update();
	}

	/** Where what stood there is published now. */
	Optional<PostAddress> find(String slug) {
		return this.jdbc.sql("""
				select kind, post.slug from post_address address join post on post.id = post_id
				where address.slug = ? and status = 'PUBLISHED'""")
			.param(slug)
			.query((row, number) -> new PostAddress(PostKind.valueOf(row.getString("kind")), row.getString("slug")))
			.optional();
	}

}
