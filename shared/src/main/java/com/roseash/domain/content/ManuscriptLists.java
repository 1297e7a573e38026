package com.roseash.domain.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds manuscripts for those who write, the last written first. */
@Component
class ManuscriptLists {

	private static final int LINES_A_PAGE = 25;

	private static final int LONGEST_QUERY = 100;

	private static final String FILTER = """
			 from post left join author on author.id = author_id left join review on review.post_id = post.id
			where (:filter = 'TRASH') = (trashed_at is not null)
				and (:filter in ('ALL', 'TRASH') or post.status = :filter
					or :filter = 'IN_REVIEW' and review.status = :filter)
				and (post.slug = :query or position(lower(:query) in lower(title)) > 0)
			""";

	private final JdbcClient jdbc;

	private final Access access;

	ManuscriptLists(JdbcClient jdbc, Access access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	ManuscriptPage page(ManuscriptFilter filter, String query, int number) {
		requireEditor();
		String text = InvalidField.limitText("query", query, LONGEST_QUERY);
		int count = select("count(*)", "", filter, text).query(Integer.class).single();
		int pages = Math.max(1, Math.ceilDiv(count, LINES_A_PAGE));
		int page = Math.clamp(number, 1, pages);
		List<ManuscriptLine> lines = select("post.*, author.name, review.status as review",
				"order by written_at desc, post.id desc limit " + LINES_A_PAGE + " offset " + (page - 1) * LINES_A_PAGE,
				filter, text)
			.query(ManuscriptLists::line)
			.list();
		return new ManuscriptPage(lines, page, pages);
	}

	List<PostTitle> titles(List<UUID> ids) {
		requireEditor();
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql("select id, slug, title from post where id in (:ids) order by title, id")
					.param("ids", ids)
					.query(PostTitle.class)
					.list();
	}

	/** That slug, or the first with a number, at which nothing stands or stood. */
	String free(String slug) {
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> (number == 1) ? slug : Slugs.extend(slug, Integer.toString(number)))
			.filter(this::isFree)
			.findFirst()
			.orElseThrow();
	}

	boolean isFree(String slug) {
		return !Slugs.isReserved(slug) && this.jdbc.sql(
				"select not exists (select from post where slug = :slug union all select from post_address where slug = :slug)")
			.param("slug", slug)
			.query(Boolean.class)
			.single();
	}

	private void requireEditor() {
		this.access.only(Role.EDITOR).can("see what is being written");
	}

	private JdbcClient.StatementSpec select(String what, String order, ManuscriptFilter filter, String query) {
		return this.jdbc.sql("select " + what + FILTER + order).param("filter", filter.name()).param("query", query);
	}

	private static ManuscriptLine line(ResultSet row, int number) throws SQLException {
		return new ManuscriptLine(row.getString("slug"), PostKind.valueOf(row.getString("kind")),
				row.getString("title"), row.getString("name"), PostStatus.valueOf(row.getString("status")),
				row.getObject("written_at", OffsetDateTime.class).toInstant(), time(row, "published_at"),
				time(row, "due_at"), review(row.getString("review")));
	}

	private static ReviewStatus review(@Nullable String status) {
		return (status != null) ? ReviewStatus.valueOf(status) : ReviewStatus.DRAFT;
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
