package com.roseash.local.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import com.roseash.local.Platform;
import com.roseash.local.bench.Meters;
import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated("It stops parts of the platform")
@ExtendWith(RunningPlatform.class)
class NeighbourFaultTests {

	private static final String UPCOMING = "[data-fragment='events/upcoming']";

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final Platform platform;

	private final Meters meters;

	private final JdbcClient jdbc;

	NeighbourFaultTests(Platform platform) {
		this.platform = platform;
		this.meters = new Meters(platform);
		this.jdbc = JdbcClient.create(new DriverManagerDataSource(platform.postgres().url(), "rose_ash", ""));
	}

	@Test
	void theLastGoodContentOfADeadNeighbourStays() throws Exception {
		awaitComplete();
		this.platform.application(App.EVENTS).kill();
		try {
			for (int i = 0; i < 20; i++) {
				assertThat(blog().select(UPCOMING + " li")).hasSizeGreaterThan(1);
			}
		}
		finally {
			this.platform.restart(App.EVENTS);
		}
	}

	@Test
	void aNeighbourThatHangsLeavesItsFallbackAndHoldsNobodyUp() throws Exception {
		awaitComplete();
		this.platform.application(App.EVENTS).suspend();
		try {
			this.platform.redis().forget();
			Awaitility.await("the blog's own cache has heard of it").until(() -> !isComplete());
			for (int i = 0; i < 20; i++) {
				Document page = blog();
				assertThat(page.select(UPCOMING).text()).isEqualTo("What is on");
				assertThat(page.select("h1")).hasSize(1);
			}
		}
		finally {
			this.platform.application(App.EVENTS).resume();
		}
		awaitComplete();
	}

	@Test
	void whatANeighbourSaysThatIsNoFragmentIsNotShown() throws Exception {
		awaitComplete();
		this.platform.application(App.EVENTS).kill();
		try (Impostor impostor = new Impostor(this.platform.ports().app(App.EVENTS))) {
			this.platform.redis().forget();
			for (Impostor.Answer answer : Impostor.Answer.values()) {
				impostor.answer(answer);
				Awaitility.await().until(() -> {
					Document page = blog();
					assertThat(page.select(UPCOMING).text()).as(answer.name()).isEqualTo("What is on");
					assertThat(page.text()).as(answer.name()).doesNotContain("garbage");
					return impostor.wasAsked();
				});
				assertThat(blog().select(UPCOMING).text()).as(answer.name()).isEqualTo("What is on");
			}
		}
		finally {
			this.platform.restart(App.EVENTS);
		}
		awaitComplete();
	}

	@Test
	void pagesAnswerWithoutRedisAndRecoverByThemselves() throws Exception {
		awaitComplete();
		this.platform.redis().stop();
		try {
			for (int i = 0; i < 20; i++) {
				blog();
			}
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isComplete);
		}
		finally {
			this.platform.redis().start();
		}
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isComplete);
	}

	@Test
	void siblingsNeverFailWhenOneIsKilledUnderLoad() throws Exception {
		awaitComplete();
		ConcurrentLinkedQueue<Integer> failures = new ConcurrentLinkedQueue<>();
		AtomicBoolean over = new AtomicBoolean();
		Thread load = Thread.ofVirtual().start(() -> {
			while (!over.get()) {
				int status = status("/");
				if (status != 200) {
					failures.add(status);
				}
			}
		});
		this.platform.application(App.MARKET).kill();
		this.platform.restart(App.MARKET);
		over.set(true);
		load.join();
		assertThat(failures).isEmpty();
	}

	/**
	 * Returns when the front page is complete and the blog keeps it, and nothing that
	 * happened earlier is left to evict any of it.
	 */
	private void awaitComplete() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isQuiet() && isComplete() && isKept());
	}

	private boolean isQuiet() {
		return this.jdbc.sql("select not exists (select from ap_handling where finished_at is null)")
			.query(Boolean.class)
			.single();
	}

	/** Whether a page is made without asking Redis, let alone a neighbour. */
	private boolean isKept() throws IOException, InterruptedException {
		long before = this.meters.roundTrips();
		return isComplete() && this.meters.roundTrips() == before;
	}

	private boolean isComplete() throws IOException, InterruptedException {
		return blog().select("[data-fragment-source=fresh]").size() == 6;
	}

	/** The blog's front page, which always answers in full. */
	private Document blog() throws IOException, InterruptedException {
		HttpResponse<String> page = get("/");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).endsWith("</html>\n").doesNotContain("Something broke", "Whitelabel");
		return Jsoup.parse(page.body());
	}

	private int status(String path) {
		try {
			return get(path).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		URI address = this.platform.ports().internalUrl(App.BLOG).resolve(path);
		return this.http.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
