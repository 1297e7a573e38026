package com.roseash.local.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.roseash.local.Home;
import com.roseash.local.Platform;
import com.roseash.local.Ports;
import com.roseash.local.Progress;
import com.roseash.local.Training;
import com.roseash.platform.config.App;

/**
 * Measures the pages and feeds of the blog with few and with many posts: as visitors get
 * them, and made anew each time, which htmx asks for and no cache answers.
 */
final class BlogBench {

	private static final Duration MEASURED = Duration
		.ofSeconds(Integer.parseInt(System.getenv().getOrDefault("BENCH_SECONDS", "2")));

	private static final Duration WARM_UP = Duration.ofSeconds(1);

	private static final int[] POSTS = Arrays
		.stream(System.getenv().getOrDefault("BENCH_POSTS", "100,10000,100000").split(","))
		.mapToInt(Integer::parseInt)
		.toArray();

	private static final Map<String, String> ANEW = Map.of("HX-Request", "true");

	/** Words as often as in a language: few of them often, and most of them seldom. */
	private static final String TEXT = """
			(select string_agg('word' || floor(3000 * power(random(), 3) + 0 * i * n)::int, ' ')
				|| case when n % 20 = 0 then ' orchard' else '' end
				|| case when n % 5000 = 1 then ' pomologist' else '' end
			from generate_series(1, 120) i)""";

	/** Four such words, so that titles differ as titles do. */
	private static final String TITLE = """
			(select initcap(string_agg(translate(floor(3000 * power(random(), 2) + 0 * i * n)::int::text, '0123456789',
					'aeioutrnsl') || substr('berryfieldmillbakeorchardwinetree', 1 + (random() * 28 + 0 * i * n)::int, 5), ' '))
			from generate_series(1, 4) i)""";

	private static final String FILL = """
			insert into post (id, kind, slug, title, excerpt, html, text, author_id, minutes, published_at, status,
				written_at)
			select gen_random_uuid(), 'POST', 'bench-' || to_hex(n * 2654435761 %% 4294967296) || '-' || n,
				%s, 'In short.',
				'<p>' || words || '</p>', words, author.id, 1, timestamptz '2006-01-01' + n * interval '90 minutes',
				'PUBLISHED', timestamptz '2026-01-01'
			from (select n, %s as words from generate_series(?, ?) n) post, author where handle = 'bench'"""
		.formatted(TITLE, TEXT);

	private static final String TAG = """
			insert into post (id, kind, slug, title, excerpt, html, text, minutes, published_at, status, written_at)
			values (gen_random_uuid(), 'PAGE', 'orchards', 'Orchards', '', '', '', 1, timestamptz '2006-01-01', 'PUBLISHED',
				timestamptz '2026-01-01')""";

	private static final String TAG_IT = """
			insert into relation (id, kind, from_kind, from_id, to_kind, to_id, position)
			select gen_random_uuid(), 'is-a', 'post', id::text, 'post', '01990000-0000-7000-8000-000000007a60', 0
			from post where slug = 'orchards'
			union all
			select gen_random_uuid(), 'tagged', 'post', post.id::text, 'post', tag.id::text, 0
			from post cross join post tag where post.text like '% orchard%' and tag.slug = 'orchards'
			on conflict (kind, from_id, to_id) do nothing""";

	private final Platform platform;

	private final Meters meters;

	private final ProcessHandle blog;

	private final Wrk wrk = new Wrk(4);

	private BlogBench(Platform platform) {
		this.platform = platform;
		this.meters = new Meters(platform);
		this.blog = platform.application(App.BLOG).process().orElseThrow();
	}

	public static void main(String[] arguments) throws Exception {
		Ports ports = Ports.of(System.getenv());
		Home home = Home.of(Home.findRoot(), ports);
		Progress progress = new Progress(System.out);
		try (Platform platform = new Platform(new Home(home.root(), home.directory().resolve("blog-bench")), ports,
				progress, Training.IGNORE, Map.of("ROSEASH_DEVELOPMENT", "false"))) {
			platform.start();
			new BlogBench(platform).measure();
		}
		System.exit(0);
	}

	private void measure() throws Exception {
		execute("truncate post, author cascade");
		execute("insert into author (id, handle, name, bio) values (gen_random_uuid(), 'bench', 'Ann', 'Counts.')");
		execute("delete from relation where kind in ('is-a', 'tagged')");
		execute(TAG);
		fill(1, POSTS[0]);
		for (URI page : pages(POSTS[0]).values()) {
			this.wrk.load(page, Map.of(), WARM_UP);
			this.wrk.load(page, ANEW, WARM_UP);
		}
		int there = POSTS[0];
		for (int posts : POSTS) {
			if (posts > there) {
				fill(there + 1, posts);
			}
			there = posts;
			this.platform.redis().forget();
			System.out.printf("%n%-36s %9s %9s %9s %9s %9s%n", posts + " posts", "req/s", "p50", "p99", "CPU µs",
					"SQL");
			for (Map.Entry<String, URI> page : pages(posts).entrySet()) {
				row(page.getKey(), page.getValue(), Map.of());
				if (!page.getKey().contains("search") && !page.getKey().contains(".")) {
					row(page.getKey() + ", anew", page.getValue(), ANEW);
				}
			}
		}
	}

	private Map<String, URI> pages(int posts) throws SQLException {
		String slug = slug(posts / 2);
		Map<String, URI> pages = new LinkedHashMap<>();
		pages.put("home", page("/"));
		pages.put("home, last page", page("/?page=" + Math.ceilDiv(posts, 10)));
		pages.put("post", page("/posts/" + slug));
		pages.put("tag", page("/orchards"));
		pages.put("author", page("/authors/bench"));
		pages.put("archive", page("/archive"));
		pages.put("archive, a month", page("/archive/2006/01"));
		pages.put("search: a common word", page("/search?q=orchard"));
		pages.put("search: a rare word", page("/search?q=pomologist"));
		pages.put("search: as one types", page("/search?q=orchard+word"));
		pages.put("search: with a slip", page("/search?q=reobery+fiedl"));
		pages.put("feed.xml", page("/feed.xml"));
		pages.put("feed.json", page("/feed.json"));
		pages.put("sitemap.xml", page("/sitemap.xml"));
		pages.put("a part of it.xml", page("/sitemaps/posts-" + Math.ceilDiv(posts, 1000) + ".xml"));
		return pages;
	}

	private void row(String name, URI page, Map<String, String> headers) throws Exception {
		this.wrk.load(page, headers, WARM_UP);
		Meters.Reading before = this.meters.read(this.blog);
		Wrk.Load load = this.wrk.load(page, headers, MEASURED);
		Meters.Reading used = this.meters.read(this.blog).since(before);
		double requests = load.requests();
		System.out.printf("%-36s %9.0f %9s %9s %9.0f %9.2f%s%n", name, load.perSecond(), load.p50(), load.p99(),
				used.micros() / requests, used.statements() / requests,
				(load.failed() > 0) ? "  " + load.failed() + " failed" : "");
	}

	private URI page(String path) {
		return this.platform.ports().internalUrl(App.BLOG).resolve(path);
	}

	private void fill(int from, int to) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.platform.postgres().url() + "?user=postgres");
				PreparedStatement statement = connection.prepareStatement(FILL)) {
			statement.setInt(1, from);
			statement.setInt(2, to);
			statement.executeUpdate();
		}
		execute(TAG_IT);
		execute("vacuum (analyze) post");
		execute("vacuum (analyze) relation");
	}

	private String slug(int number) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.platform.postgres().url() + "?user=postgres");
				PreparedStatement statement = connection.prepareStatement("select slug from post where slug like ?")) {
			statement.setString(1, "%-" + number);
			try (var result = statement.executeQuery()) {
				result.next();
				return result.getString(1);
			}
		}
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.platform.postgres().url() + "?user=postgres");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
