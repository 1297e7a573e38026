package com.roseash.domain.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Comments as the database keeps them, each with the words of the passage it is about.
 */
@Component
class Remarks {

	private final JdbcClient jdbc;

	private final PostPictures pictures;

	Remarks(JdbcClient jdbc, PostPictures pictures) {
		this.jdbc = jdbc;
		this.pictures = pictures;
	}

	/** The passages of a post as it is now. */
	Passages passages(Post post) {
		return new Passages(post.blocks(this.pictures));
	}

	/** The oldest first. */
	List<Remark> of(UUID post) {
		return this.jdbc.sql("select * from review_comment where post_id = ? order by id")
			.param(post)
			.query(Remarks::remark)
			.list();
	}

	Optional<Remark> find(UUID post, UUID id) {
		return this.jdbc.sql("select * from review_comment where post_id = ? and id = ?")
			.params(post, id)
			.query(Remarks::remark)
			.optional();
	}

	int count(UUID post) {
		return this.jdbc.sql("select count(*) from review_comment where post_id = ?")
			.param(post)
			.query(Integer.class)
			.single();
	}

	void add(UUID post, Remark remark) {
		this.jdbc.sql("""
				insert into review_comment (id, post_id, answers, place, quote, passage, body, written_at, written_by)
				values (:id, :post, :answers, :place, :quote, :passage, :body, :now, :by)""")
			.param("id", remark.comment().id())
			.param("post", post)
			.param("answers", remark.answers(), Types.OTHER)
			.param("place", remark.place(), Types.INTEGER)
			.param("quote", remark.comment().quote())
			.param("passage", remark.passage())
			.param("body", remark.comment().body())
			.param("now", remark.comment().writtenAt().atOffset(ZoneOffset.UTC))
			.param("by", remark.comment().writtenBy())
			.update();
	}

	/** Keeps comments with their passages, where a text has changed. */
	void follow(Post post) {
		List<Remark> remarks = of(post.id()).stream().filter((remark) -> remark.place() != null).toList();
		if (!remarks.isEmpty()) {
			Passages passages = passages(post);
			remarks.forEach((remark) -> follow(remark, passages));
		}
	}

	private void follow(Remark remark, Passages passages) {
		OptionalInt found = remark.find(passages);
		if (found.isPresent()) {
			this.jdbc.sql("update review_comment set place = ?, passage = ? where id = ?")
				.params(found.getAsInt(), passages.words(found.getAsInt()), remark.comment().id())
				.update();
		}
	}

	void resolve(UUID id, @Nullable OffsetDateTime now, @Nullable UUID by) {
		this.jdbc.sql("update review_comment set resolved_at = :now, resolved_by = :by where id = :id")
			.param("now", now, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("by", by, Types.OTHER)
			.param("id", id)
			.update();
	}

	/** Without its words if somebody has answered, else without a trace. */
	void remove(UUID id) {
		int removed = this.jdbc.sql("""
				delete from review_comment one where id = :id
					and not exists (select from review_comment other where other.answers = one.id)""")
			.param("id", id)
			.update();
		if (removed == 0) {
			this.jdbc.sql("update review_comment set body = '' where id = ?").param(id).update();
		}
	}

	private static Remark remark(ResultSet row, int number) throws SQLException {
		OffsetDateTime resolved = row.getObject("resolved_at", OffsetDateTime.class);
		return new Remark(
				new ReviewComment(row.getObject("id", UUID.class), row.getString("quote"), row.getString("body"),
						row.getObject("written_at", OffsetDateTime.class).toInstant(),
						row.getObject("written_by", UUID.class), (resolved != null) ? resolved.toInstant() : null,
						row.getObject("resolved_by", UUID.class), List.of()),
				row.getObject("answers", UUID.class), row.getObject("place", Integer.class), row.getString("passage"));
	}

}
