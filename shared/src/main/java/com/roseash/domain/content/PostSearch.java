package com.roseash.domain.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.roseash.domain.content.SearchResult.Find;
import com.roseash.domain.content.SearchResult.Piece;
import com.roseash.platform.contract.InvalidField;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks PostgreSQL, which knows the forms of words. */
@Service
@Transactional(readOnly = true)
class PostSearch implements Search {

	private static final int LONGEST_QUERY = 200;

	private static final int FINDS_A_PAGE = 10;

	/** As many as are ranked; whoever wants others says more words. */
	private static final int MOST = 200;

	/** How like a title the words have to be at least, from 0 to 1. */
	private static final String LIKENESS = "0.51";

	/** Who writes so wants these words and no others. */
	private static final Pattern PRECISE = Pattern.compile("\"|(^|\\s)-");

	/** Characters that no text has, since they mean nothing. */
	private static final Pattern MARKED = Pattern.compile("\uE000(.*?)\uE001|[^\uE000\uE001]+", Pattern.DOTALL);

	/**
	 * The words in any form, or with the last one as the beginning of a word: as it is
	 * typed, since the stem of an apple is the beginning of applause, too. What
	 * PostgreSQL is to know of the following statements is set until the transaction
	 * ends: that each plan is for these words, as few posts have some words and nearly
	 * all have others.
	 */
	private static final String WANTED = """
			with typed as (
				select websearch_to_tsquery('english', :query) as words,
					substring(lower(:query) from '(?:^|\\s)([[:alnum:]]+)$') as last,
					websearch_to_tsquery('english', regexp_replace(:query, '(^|\\s)[[:alnum:]]+$', '')) as before)
			select case when last is null or last = 'or' or numnode(words) = 0 then words
					else words || (before && to_tsquery('simple', last || ':*')) end as words,
				set_config('plan_cache_mode', 'force_custom_plan', true) as plans,
				set_config('pg_trgm.word_similarity_threshold', :likeness, true) as likeness
			from typed
			""";

	/**
	 * The newest that have the words, those that have them in the title, are by an author
	 * of that name or have a tag of it, ranked. A word that everybody uses is found in as
	 * many as are ranked, and none of the others are looked at.
	 */
	private static final String FOUND = """
			with found as (
				(select id from post where status = 'PUBLISHED' and words @@ cast(:wanted as tsquery)
				order by published_at desc, id desc limit :most)
				union
				(select id from post where status = 'PUBLISHED' and to_tsvector('english', title) @@ cast(:wanted as tsquery)
				limit :most)
				union
				select post.id from author cross join lateral (
					select id from post where author_id = author.id and kind = 'POST' and status = 'PUBLISHED'
					order by published_at desc, id desc limit :most) post
				where lower(author.name) = lower(:query)
				union
				select edge.from_uuid from tag cross join lateral (
					select from_uuid from relation where to_uuid = tag.id and kind = 'tagged'
					order by from_uuid desc limit :most) edge
				where tag.status = 'PUBLISHED' and lower(tag.title) = lower(:query)),
			ranked as (
				select post.id, ts_rank_cd(words, cast(:wanted as tsquery)) as rank, published_at
				from found join post on post.id = found.id where status = 'PUBLISHED'),
			best as (
				select id, rank, published_at, count(*) over () as count from ranked
				order by rank desc, published_at desc, id desc
				limit :size offset (select least(:offset, (count(*) - 1) / :size * :size) from ranked))
			select best.id, best.count, ts_headline('english', left(text, 100000), cast(:wanted as tsquery),
				'StartSel=\uE000,StopSel=\uE001,MaxFragments=2,MinWords=8,MaxWords=20,FragmentDelimiter=" … "') as snippet
			from best join post on post.id = best.id
			order by best.rank desc, best.published_at desc, best.id desc
			""";

	private static final String ALIKE = """
			select id, 0 as count, excerpt as snippet from post
			where status = 'PUBLISHED' and lower(:query) <% lower(title)
			order by word_similarity(lower(:query), lower(title)) desc, published_at desc limit :size
			""";

	private final JdbcClient jdbc;

	private final PostRepository posts;

	PostSearch(JdbcClient jdbc, PostRepository posts) {
		this.jdbc = jdbc;
		this.posts = posts;
	}

	@Override
	public SearchResult posts(String query, int page) {
		String words = InvalidField.limitText("query", query, LONGEST_QUERY);
		if (words.isEmpty()) {
			return new SearchResult(words, true, List.of(), 1, 1, 0, false);
		}
		String wanted = wanted(words);
		List<Row> rows = found(words, wanted, Math.max(page, 1));
		if (rows.isEmpty()) {
			return new SearchResult(words, false, PRECISE.matcher(words).find() ? List.of() : alike(words), 1, 1, 0,
					false);
		}
		int count = rows.getFirst().count();
		int pages = Math.ceilDiv(count, FINDS_A_PAGE);
		return new SearchResult(words, true, finds(rows), Math.clamp(page, 1, pages), pages, count, count >= MOST);
	}

	private String wanted(String query) {
		return this.jdbc.sql(WANTED)
			.param("query", query)
			.param("likeness", LIKENESS)
			.query((row, number) -> row.getString("words"))
			.single();
	}

	private List<Row> found(String query, String wanted, int page) {
		return this.jdbc.sql(FOUND)
			.param("query", query)
			.param("wanted", wanted)
			.param("most", MOST)
			.param("size", FINDS_A_PAGE)
			.param("offset", (page - 1L) * FINDS_A_PAGE)
			.query(Row.class)
			.list();
	}

	private List<Find> alike(String query) {
		return finds(this.jdbc.sql(ALIKE).param("query", query).param("size", FINDS_A_PAGE).query(Row.class).list());
	}

	private List<Find> finds(List<Row> rows) {
		Map<UUID, Post> found = this.posts.findPublished(rows.stream().map(Row::id).toList())
			.stream()
			.collect(Collectors.toMap(Post::id, Function.identity()));
		return rows.stream().filter((row) -> found.containsKey(row.id())).map((row) -> {
			Post post = Objects.requireNonNull(found.get(row.id()));
			return new Find(post.card(), post.path(), pieces(row.snippet()));
		}).toList();
	}

	private static List<Piece> pieces(String snippet) {
		List<Piece> pieces = new ArrayList<>();
		Matcher marked = MARKED.matcher(snippet);
		while (marked.find()) {
			boolean found = marked.group(1) != null;
			pieces.add(new Piece(found ? marked.group(1) : marked.group(), found));
		}
		return pieces;
	}

	/** What the database found: a post, one of so many, and words of it. */
	record Row(UUID id, int count, String snippet) {
	}

}
