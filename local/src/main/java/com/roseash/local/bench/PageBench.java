package com.roseash.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.roseash.local.Home;
import com.roseash.local.Platform;
import com.roseash.local.Ports;
import com.roseash.local.Progress;
import com.roseash.local.Training;
import com.roseash.local.demo.Demo;
import com.roseash.platform.config.App;

/**
 * Measures composed pages of the blog as visitors get them, and the same page from nginx
 * in the same run.
 */
final class PageBench {

	/** Twice; C2 is done with what makes a page after about 40 seconds of load. */
	private static final Duration FIRST_WARM_UP = Duration.ofSeconds(30);

	private static final Duration WARM_UP = Duration.ofSeconds(5);

	private static final Duration MEASURED = Duration
		.ofSeconds(Integer.parseInt(System.getenv().getOrDefault("BENCH_SECONDS", "8")));

	private static final Map<String, String> PLAIN = Map.of();

	private static final Map<String, String> GZIP = Map.of("Accept-Encoding", "gzip");

	private final Platform platform;

	private final Meters meters;

	private final ProcessHandle blog;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Wrk wrk = new Wrk(16);

	private PageBench(Platform platform) {
		this.platform = platform;
		this.meters = new Meters(platform);
		this.blog = platform.application(App.BLOG).process().orElseThrow();
	}

	public static void main(String[] arguments) throws Exception {
		Ports ports = Ports.of(System.getenv());
		Progress progress = new Progress(System.out);
		Map<String, String> production = Map.of("ROSEASH_DEVELOPMENT", "false");
		try (Platform platform = new Platform(Home.of(Home.findRoot(), ports), ports, progress, Training.USE,
				production)) {
			platform.start();
			Demo demo = new Demo(platform.settings());
			if (demo.isWanted()) {
				demo.load();
			}
			new PageBench(platform).measure();
		}
		System.exit(0);
	}

	private void measure() throws Exception {
		URI home = this.platform.ports().internalUrl(App.BLOG).resolve("/");
		URI post = home.resolve("/posts/pressing-day");
		HttpResponse<String> page = read(home);
		Map<String, String> withCart = Map.of("Accept-Encoding", "gzip", "Cookie", cart());
		Map<String, String> unchanged = Map.of("If-None-Match", page.headers().firstValue("ETag").orElseThrow());
		this.wrk.load(home, PLAIN, FIRST_WARM_UP);
		this.wrk.load(home, GZIP, FIRST_WARM_UP);
		System.out.printf("%nThe home page has %d bytes.%n%n", page.body().length());
		System.out.printf("%-36s %9s %9s %9s %9s %9s %9s%n", "", "req/s", "p50", "p99", "CPU µs", "Redis", "SQL");
		row("home", home, PLAIN, this.blog);
		row("home, gzip", home, GZIP, this.blog);
		row("home, unchanged (304)", home, unchanged, this.blog);
		row("post", post, PLAIN, this.blog);
		row("post, gzip", post, GZIP, this.blog);
		row("home with a cart, gzip", home, withCart, this.blog);
		stampede(home);
		if (isInstalled("nginx")) {
			beside(page.body());
		}
		new FaultBench(this.platform).measure();
	}

	/** The same bytes from nginx: a file, and composed of the same parts. */
	private void beside(String page) throws Exception {
		try (Nginx nginx = new Nginx(SplitPage.of(page))) {
			requireSame(page, nginx.url("/static"));
			requireSame(page, nginx.url("/shared"));
			requireSame(page, nginx.url("/mixed"));
			row("nginx, file", nginx.url("/static"), PLAIN, nginx.worker());
			row("nginx, file, gzip 1", nginx.url("/static"), GZIP, nginx.worker());
			row("nginx, SSI + cache", nginx.url("/shared"), PLAIN, nginx.worker());
			row("nginx, SSI + cache, gzip 1", nginx.url("/shared"), GZIP, nginx.worker());
			row("nginx, two parts uncached, gzip 1", nginx.url("/mixed"), GZIP, nginx.worker());
		}
	}

	/**
	 * Everything that is cached is forgotten once a second, while visitors keep coming.
	 */
	private void stampede(URI page) throws Exception {
		try (ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor()) {
			Future<?> forgetting = executor.scheduleAtFixedRate(this.platform.redis()::forget, 500, 1000,
					TimeUnit.MILLISECONDS);
			row("home, forgotten each second, gzip", page, GZIP, this.blog);
			forgetting.cancel(false);
		}
	}

	private void row(String name, URI page, Map<String, String> headers, ProcessHandle process)
			throws IOException, InterruptedException, SQLException {
		this.wrk.load(page, headers, WARM_UP);
		Meters.Reading before = this.meters.read(process);
		Wrk.Load load = this.wrk.load(page, headers, MEASURED);
		Meters.Reading used = this.meters.read(process).since(before);
		double requests = load.requests();
		System.out.printf("%-36s %9.0f %9s %9s %9.1f %9.4f %9.4f%s%n", name, load.perSecond(), load.p50(), load.p99(),
				used.micros() / requests, used.roundTrips() / requests, used.statements() / requests,
				(load.failed() > 0) ? "  " + load.failed() + " failed" : "");
	}

	/** The cookie of a visitor who has put something into the cart. */
	private String cart() throws IOException, InterruptedException {
		URI market = this.platform.ports().internalUrl(App.MARKET);
		String product = read(market.resolve("/food-and-garden")).body()
			.replaceFirst("(?s).*?href=\"/products/([^\"/?]+)\".*", "$1");
		HttpRequest add = HttpRequest.newBuilder(market.resolve("/cart-lines"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("product=" + product + "&quantity=2"))
			.build();
		HttpResponse<String> added = this.http.send(add, HttpResponse.BodyHandlers.ofString());
		return added.headers()
			.firstValue("Set-Cookie")
			.orElseThrow(() -> new IllegalStateException("No cart was given: " + added.statusCode()))
			.replaceFirst(";.*", "");
	}

	private void requireSame(String page, URI copy) throws IOException, InterruptedException {
		if (!read(copy).body().equals(page)) {
			throw new IllegalStateException("nginx sends something else at " + copy);
		}
	}

	private HttpResponse<String> read(URI page) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
	}

	private static boolean isInstalled(String command) throws IOException, InterruptedException {
		return new ProcessBuilder("sh", "-c", "command -v " + command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor() == 0;
	}

}
