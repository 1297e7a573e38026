package com.roseash.domain.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.roseash.domain.relations.Candidate;
import com.roseash.platform.config.Site;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads which posts and pages are translations of each other: each is related to all
 * others of its group.
 */
@Component
class TranslationGraph {

	static final String TRANSLATION_OF = "translation-of";

	private static final String GROUPS = """
			select root.id as root, post.id, kind, slug, title, coalesce(nullif(language, ''), :site) as language,
				status = 'PUBLISHED' as readable
			from (select distinct from_uuid as id from relation where kind = 'translation-of' and from_uuid = any(:ids)) root
				cross join lateral (
					select root.id union
					select to_uuid from relation where kind = 'translation-of' and from_uuid = root.id) member (id)
				join post on post.id = member.id
			order by root.id, coalesce(nullif(language, ''), :site) <> :site, published_at nulls last, post.id""";

	private static final String CALLED = """
			select cast(id as text) as id, title, coalesce(nullif(language, ''), :site) as language from post
			where trashed_at is null and (:drafts or status = 'PUBLISHED')
				and position(lower(:text) in lower(title)) > 0 order by lower(title), id limit :limit""";

	private static final String TITLES = """
			select cast(id as text) as id, title, coalesce(nullif(language, ''), :site) as language
			from post where id = any(:ids)""";

	private final JdbcClient jdbc;

	private final Site site;

	TranslationGraph(JdbcClient jdbc, Site site) {
		this.jdbc = jdbc;
		this.site = site;
	}

	Translations of(UUID post) {
		return of(List.of(post)).getOrDefault(post, Translations.NONE);
	}

	/** Those of each that has any. */
	Map<UUID, Translations> of(Collection<UUID> posts) {
		Map<UUID, Group> groups = new LinkedHashMap<>();
		this.jdbc.sql(GROUPS).param("ids", posts.toArray(UUID[]::new)).param("site", siteLanguage()).query((row) -> {
			groups.computeIfAbsent(row.getObject("root", UUID.class), (id) -> new Group())
				.add(translation(row), row.getBoolean("readable"));
		});
		Map<UUID, Translations> found = new LinkedHashMap<>();
		groups.forEach((id, group) -> found.put(id, group.translations()));
		return found;
	}

	/** What is called like that, with its language. */
	List<Candidate> called(String text, boolean drafts, int limit) {
		return this.jdbc.sql(CALLED)
			.param("site", siteLanguage())
			.param("drafts", drafts)
			.param("text", text.strip())
			.param("limit", limit)
			.query((row, number) -> candidate(row))
			.list();
	}

	/** What people call those, with their language. */
	List<Candidate> titles(List<UUID> ids) {
		return this.jdbc.sql(TITLES)
			.param("site", siteLanguage())
			.param("ids", ids.toArray(UUID[]::new))
			.query((row, number) -> candidate(row))
			.list();
	}

	/** The titles in each language of those and of all their translations. */
	Map<String, List<String>> titlesByLanguage(Collection<UUID> ids) {
		Map<String, List<String>> titles = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select title, coalesce(nullif(language, ''), :site) as language from post where id = any(:ids) or id in (
						select to_uuid from relation where kind = 'translation-of' and from_uuid = any(:ids))
					order by id""")
			.param("site", siteLanguage())
			.param("ids", ids.toArray(UUID[]::new))
			.query((row) -> {
				titles.merge(row.getString("language"), List.of(row.getString("title")), TranslationGraph::both);
			});
		return titles;
	}

	/** The languages of the translations of a post, without its own. */
	Set<String> others(UUID post) {
		return this.jdbc.sql("""
				select coalesce(nullif(language, ''), :site) from relation edge join post on post.id = edge.to_uuid
				where edge.kind = 'translation-of' and edge.from_uuid = :post""")
			.param("site", siteLanguage())
			.param("post", post)
			.query(String.class)
			.set();
	}

	/** The language of a text that is in none of its own. */
	String siteLanguage() {
		return this.site.language();
	}

	private static List<String> both(List<String> some, List<String> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

	private static Candidate candidate(ResultSet row) throws SQLException {
		return new Candidate(row.getString("id"),
				row.getString("title") + " (" + Languages.nameOf(row.getString("language")) + ")");
	}

	private static Translation translation(ResultSet row) throws SQLException {
		String language = row.getString("language");
		return new Translation(row.getObject("id", UUID.class), language, Languages.nameOf(language),
				PostKind.valueOf(row.getString("kind")).path(row.getString("slug")), row.getString("title"));
	}

	/** What is in one group. */
	private static final class Group {

		private final List<Translation> readable = new ArrayList<>();

		private final List<UUID> all = new ArrayList<>();

		void add(Translation translation, boolean isReadable) {
			this.all.add(translation.id());
			if (isReadable) {
				this.readable.add(translation);
			}
		}

		Translations translations() {
			return new Translations(this.readable, this.all);
		}

	}

}
