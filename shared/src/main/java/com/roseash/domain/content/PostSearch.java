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

	/** How like a title the words have to be, from 0 to 1. */
	private static final double LIKENESS = 0.5;

	/** Who writes so wants these words and no others. */
	private static final Pattern PRECISE = Pattern.compile("\"|(^|\\s)-");

	/** Characters that no text has, since they mean nothing. */
	private static final Pattern MARKED = Pattern.compile("\uE000(.*?)\uE001|[^\uE000\uE001]+", Pattern.DOTALL);

	/**
	 * The words in any form, or with the last one as the beginning of a word: as it is
	 * typed, since the stem of an apple is the beginning of applause, too.
	 */
	private static final String WANTED = """
			with typed as (
				select websearch_to_tsquery('english', :query) as words,
					substring(lower(:query) from '(?:^|\\s)([[:alnum:]]+)$') as last,
					websearch_to_tsquery('english', regexp_replace(:query, '(^|\\s)[[:alnum:]]+$', '')) as before),
			wanted as (
				select case when last is null or last = 'or' or numnode(words) = 0 then words
					else words || (before && to_tsquery('simple', last || ':*')) end as words
				from typed)
			""";

	private static final String MATCHES = """
			from post cross join wanted
			where status = 'PUBLISHED' and numnode(wanted.words) > 0 and post.id in (
				select post.id from post cross join wanted where status = 'PUBLISHED' and post.words @@ wanted.words
				union all
				select post.id from author join post on author_id = author.id where lower(author.name) = lower(:query)
				union all
				select edge.from_uuid from tag join relation edge on edge.to_uuid = tag.id and edge.kind = 'tagged'
				where tag.status = 'PUBLISHED' and lower(tag.title) = lower(:query))
			""";

	private static final String LIKE = """
			from post where status = 'PUBLISHED' and :query <> '' and word_similarity(lower(:query), lower(title)) > :likeness
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
		int count = words.isEmpty() ? 0
				: this.jdbc.sql(WANTED + "select count(*) " + MATCHES)
					.param("query", words)
					.query(Integer.class)
					.single();
		if (count > 0) {
			return found(words, count, page);
		}
		return PRECISE.matcher(words).find() ? new SearchResult(words, false, List.of(), 1, 1, 0) : alike(words);
	}

	private SearchResult found(String query, int count, int page) {
		int pages = Math.ceilDiv(count, FINDS_A_PAGE);
		int number = Math.clamp(page, 1, pages);
		List<Row> rows = this.jdbc
			.sql(WANTED + """
					, best as (
						select post.id, ts_rank_cd(post.words, wanted.words) as rank, published_at
					""" + MATCHES
					+ """
								order by rank desc, published_at desc, post.id desc limit :size offset :offset)
							select best.id, ts_headline('english', left(text, 100000), wanted.words,
								'StartSel=\uE000,StopSel=\uE001,MaxFragments=2,MinWords=8,MaxWords=20,FragmentDelimiter=" … "') as snippet
							from best join post on post.id = best.id cross join wanted
							order by best.rank desc, best.published_at desc, best.id desc""")
			.param("query", query)
			.param("size", FINDS_A_PAGE)
			.param("offset", (number - 1) * FINDS_A_PAGE)
			.query(Row.class)
			.list();
		return new SearchResult(query, true, finds(rows), number, pages, count);
	}

	private SearchResult alike(String query) {
		List<Row> rows = this.jdbc.sql("select id, excerpt as snippet " + LIKE + """
				order by word_similarity(lower(:query), lower(title)) desc, published_at desc limit :size""")
			.param("query", query)
			.param("likeness", LIKENESS)
			.param("size", FINDS_A_PAGE)
			.query(Row.class)
			.list();
		return new SearchResult(query, false, finds(rows), 1, 1, rows.size());
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

	/** What the database found: the id of a post, and words of it. */
	record Row(UUID id, String snippet) {
	}

}
