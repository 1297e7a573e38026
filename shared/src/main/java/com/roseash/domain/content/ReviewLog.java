package com.roseash.domain.content;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.http.Actor;
import com.roseash.platform.persistence.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in reviews, step by step: for those who write, and in the log. */
@Component
class ReviewLog {

	private static final int LONGEST_LIST = 100;

	private final JdbcClient jdbc;

	private final Workbench bench;

	private final Activities activities;

	ReviewLog(JdbcClient jdbc, Workbench bench, Activities activities) {
		this.jdbc = jdbc;
		this.bench = bench;
		this.activities = activities;
	}

	/** Notes what whoever acts has just done to a post. */
	void note(Post post, ReviewDeed deed, String note) {
		Manuscript manuscript = this.bench.seen(post);
		UUID by = (Actor.current() instanceof Actor.Member(UUID id)) ? id : null;
		this.jdbc.sql("""
				insert into review_step (id, post_id, deed, taken_at, taken_by, note, text_version)
				values (:id, :post, :deed, :now, :by, :note, :version)""")
			.param("id", Ids.next())
			.param("post", post.id())
			.param("deed", deed.name())
			.param("now", this.bench.now().atOffset(ZoneOffset.UTC))
			.param("by", by, Types.OTHER)
			.param("note", note)
			.param("version", post.version())
			.update();
		if (deed != ReviewDeed.PUBLISHED) {
			this.activities.record(new ReviewAdvanced(manuscript.card(), post.kind(), deed, post.version()));
		}
	}

	/** The newest first. */
	List<ReviewStep> of(UUID post) {
		return this.jdbc.sql("select * from review_step where post_id = ? order by id desc limit " + LONGEST_LIST)
			.param(post)
			.query((row, number) -> new ReviewStep(ReviewDeed.valueOf(row.getString("deed")),
					row.getObject("taken_at", OffsetDateTime.class).toInstant(), row.getObject("taken_by", UUID.class),
					row.getString("note"), row.getInt("text_version")))
			.list();
	}

}
