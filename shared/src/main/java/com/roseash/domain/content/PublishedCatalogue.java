package com.roseash.domain.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.roseash.platform.web.PlainLetters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists what is published. */
@Service
@Transactional(readOnly = true)
class PublishedCatalogue implements Catalogue {

	private static final int ENTRIES_A_PART = 1000;

	private static final int MOST_NEAR = 5;

	/** How unlike a slug may be, from 0 to 1. */
	private static final double FARTHEST = 0.7;

	private static final int MOST_PARTS = 50_000;

	private final JdbcClient jdbc;

	private final TranslationGraph translations;

	PublishedCatalogue(JdbcClient jdbc, TranslationGraph translations) {
		this.translations = translations;
		this.jdbc = jdbc;
	}

	@Override
	public List<CataloguePart> parts(PostKind kind) {
		return this.jdbc.sql("""
				with numbered as (
					select (row_number() over (order by published_at, id) - 1) / :size + 1 as number,
						greatest(written_at, published_at) as changed_at
					from post where kind = :kind and status = 'PUBLISHED')
				select number, max(changed_at) as changed_at from numbered group by number order by number""")
			.param("kind", kind.name())
			.param("size", ENTRIES_A_PART)
			.query((row, number) -> new CataloguePart(row.getInt("number"), changedAt(row)))
			.list();
	}

	@Override
	public List<CatalogueEntry> part(PostKind kind, int number) {
		if (number < 1 || number > MOST_PARTS) {
			throw missing(number);
		}
		Map<UUID, CatalogueEntry> entries = new LinkedHashMap<>();
		this.jdbc.sql("""
				select id, slug, title, greatest(written_at, post.published_at) as changed_at
				from (select id, published_at from post where kind = :kind and status = 'PUBLISHED'
					order by published_at, id offset :offset limit :size) part join post using (id)
				order by post.published_at, post.id""")
			.param("kind", kind.name())
			.param("offset", (number - 1) * ENTRIES_A_PART)
			.param("size", ENTRIES_A_PART)
			.query((row) -> {
				entries.put(row.getObject("id", UUID.class),
						new CatalogueEntry(kind.path(row.getString("slug")), row.getString("title"), changedAt(row)));
			});
		if (entries.isEmpty()) {
			throw missing(number);
		}
		this.translations.of(entries.keySet())
			.forEach((id, found) -> entries.computeIfPresent(id, (one, entry) -> entry.in(found.readable())));
		return List.copyOf(entries.values());
	}

	@Override
	public List<CatalogueEntry> authors() {
		return this.jdbc.sql("""
				select handle, name, max(greatest(written_at, published_at)) as changed_at
				from author join post on post.author_id = author.id
				where kind = 'POST' and status = 'PUBLISHED'
				group by author.id order by handle limit 50000""")
			.query((row, number) -> new CatalogueEntry("/authors/" + row.getString("handle"), row.getString("name"),
					changedAt(row)))
			.list();
	}

	@Override
	public List<CatalogueEntry> near(String slug) {
		String letters = PlainLetters.of(slug.substring(0, Math.min(slug.length(), Slugs.LONGEST)), "-");
		return this.jdbc
			.sql("""
					select * from (
						select kind, slug, title, greatest(written_at, published_at) as changed_at, slug <-> :slug as distance
						from post where status = 'PUBLISHED' order by slug <-> :slug limit :size) nearest
					where distance < :farthest order by distance, slug""")
			.param("farthest", FARTHEST)
			.param("slug", letters)
			.param("size", MOST_NEAR)
			.query((row, number) -> new CatalogueEntry(
					PostKind.valueOf(row.getString("kind")).path(row.getString("slug")), row.getString("title"),
					changedAt(row)))
			.list();
	}

	private static PostNotFound missing(int number) {
		return new PostNotFound("There is no part " + number + " of what is published.");
	}

	private static Instant changedAt(ResultSet row) throws SQLException {
		return row.getObject("changed_at", OffsetDateTime.class).toInstant();
	}

}
