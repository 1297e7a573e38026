package com.roseash.domain.content;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import com.roseash.platform.http.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of which kinds of text a review is required. */
@Component
class ReviewRules {

	private static final ReviewRule NONE = new ReviewRule(false, null, null);

	private final JdbcClient jdbc;

	ReviewRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ReviewRule of(PostKind kind) {
		return this.jdbc.sql("select changed_at, changed_by from review_rule where kind = ?")
			.param(kind.name())
			.query((row, number) -> new ReviewRule(true, row.getObject("changed_at", OffsetDateTime.class).toInstant(),
					row.getObject("changed_by", UUID.class)))
			.optional()
			.orElse(NONE);
	}

	/** Whether that is new. */
	boolean require(PostKind kind, boolean required, Instant now) {
		return (required
				? this.jdbc.sql("""
						insert into review_rule (kind, changed_at, changed_by) values (:kind, :now, cast(:by as uuid))
						on conflict on constraint review_rule_pk do nothing""")
					.param("now", now.atOffset(ZoneOffset.UTC))
					.param("by", (Actor.current() instanceof Actor.Member(UUID id)) ? id.toString() : null)
				: this.jdbc.sql("delete from review_rule where kind = :kind"))
			.param("kind", kind.name())
			.update() > 0;
	}

}
