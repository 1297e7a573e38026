package com.roseash.domain.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import com.roseash.platform.config.Site;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what was published in each month. */
@Service
@Transactional(readOnly = true)
class PublishedMonths implements Archive {

	private final JdbcClient jdbc;

	private final PostRepository posts;

	private final Site site;

	PublishedMonths(JdbcClient jdbc, PostRepository posts, Site site) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.site = site;
	}

	@Override
	public List<MonthCount> months() {
		return this.jdbc.sql("""
				select date_trunc('month', published_at at time zone ?)::date as month, count(*) as posts
				from post where kind = 'POST' and status = 'PUBLISHED'
				group by month order by month desc""")
			.param(this.site.zone().getId())
			.query(PublishedMonths::count)
			.list();
	}

	@Override
	public ArchivedMonth month(YearMonth month, int number, int size) {
		Instant from = begin(month);
		Instant until = begin(month.plusMonths(1));
		PostPage posts = PostPage.of(number, size, this.posts.countBetween(from, until),
				(offset) -> this.posts.newestBetween(from, until, offset, size));
		return this.jdbc.sql("""
				select (select max(published_at) from post
						where kind = 'POST' and status = 'PUBLISHED' and published_at < :from) as earlier,
					(select min(published_at) from post
						where kind = 'POST' and status = 'PUBLISHED' and published_at >= :until) as later""")
			.param("from", from.atOffset(ZoneOffset.UTC))
			.param("until", until.atOffset(ZoneOffset.UTC))
			.query((row, index) -> new ArchivedMonth(posts, month(row, "earlier"), month(row, "later")))
			.single();
	}

	private @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? YearMonth.from(time.atZoneSameInstant(this.site.zone())) : null;
	}

	private Instant begin(YearMonth month) {
		return month.atDay(1).atStartOfDay(this.site.zone()).toInstant();
	}

	private static MonthCount count(ResultSet row, int number) throws SQLException {
		return new MonthCount(YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("posts"));
	}

}
