package com.roseash.local.journey;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.UnpublishPost;
import com.roseash.domain.content.WritePost;
import com.roseash.local.Application;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import com.roseash.platform.contract.ContractClients;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.RestClientException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever is killed, whenever: each activity is handled, and each publication has each of
 * its effects once. CRASHES says how many kills.
 */
@Isolated("It stops parts of the platform")
@ExtendWith(RunningPlatform.class)
class PublicationCrashFaultTests {

	private static final int CRASHES = Integer.parseInt(System.getenv().getOrDefault("CRASHES", "4"));

	/** In milliseconds: long enough to do something now and then. */
	private static final int LONGEST_LIFE = 4000;

	private static final Duration BETWEEN_POSTS = Duration.ofMillis(150);

	private static final Duration BETWEEN_CARTS = Duration.ofMillis(20);

	private static final String OURS = "'%/posts/crash-%'";

	private final HttpClient browser = HttpClient.newHttpClient();

	private final AtomicInteger published = new AtomicInteger();

	private final AtomicInteger carts = new AtomicInteger();

	private final AtomicBoolean over = new AtomicBoolean();

	private final Platform platform;

	private final ContractClients contracts;

	private final JdbcClient jdbc;

	PublicationCrashFaultTests(Platform platform) {
		this.platform = platform;
		this.contracts = ContractClients.of(platform.settings());
		this.jdbc = JdbcClient.create(new DriverManagerDataSource(platform.postgres().url(), "rose_ash", ""));
	}

	@Test
	void everyPublicationHasEachOfItsEffectsOnce() throws Exception {
		this.contracts.create(Manuscripts.class).introduce(new IntroduceAuthor("crash", "Ada", "Writes."));
		this.contracts.create(Members.class)
			.join(new JoinCooperative("crash", "Ada", "crash@example.org", "Reads.", LocalDate.of(2026, 1, 1)));
		Application first = this.platform.application(App.BLOG);
		Application second = this.platform.replicate(App.BLOG);
		List<Manuscripts> blogs = Stream.of(first, second)
			.map((replica) -> this.contracts.create(Manuscripts.class, replica.url()))
			.toList();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> visitors = List.of(threads.submit(() -> publish(blogs)),
					threads.submit(() -> publish(blogs)), threads.submit(this::fillCarts));
			List<Future<?>> killers = List.of(threads.submit(() -> kill(first)), threads.submit(() -> kill(second)));
			try {
				finish(killers);
			}
			finally {
				this.over.set(true);
			}
			finish(visitors);
		}
		second.stop();

		int posts = this.published.get();
		assertThat(posts).isPositive();
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.until(() -> count("ap_handling where state <> 'done'") == 0
					&& count("flow_run where state = 'running'") == 0);
		assertThat(count("flow_run where state = 'done' and object_id like " + OURS)).isEqualTo(posts);
		assertThat(count("flow_run where state <> 'done'")).isZero();
		assertThat(announcements("count(*)")).isEqualTo(announcements("count(distinct object_id)")).isEqualTo(posts);
		assertThat(count("flow_effect join flow_run on id = run_id where object_id like " + OURS))
			.isEqualTo(posts * 4L);
		assertThat(count("digest_item where url like " + OURS)
				+ count("notice join member on member.id = member_id where handle = 'crash' and url like " + OURS))
			.isEqualTo(posts);
		assertThat(count("ap_activities a where (content ->> 'rose:audited')::boolean and not exists (select from "
				+ "audit_entry where activity_id = a.id)"))
			.isZero();
		assertThat(count("ap_activities where content ->> 'rose:event' = 'CartChanged'"))
			.isGreaterThanOrEqualTo(this.carts.get());
		takeBack(posts);
	}

	/** Leaves the blog to the next test as it was. */
	private void takeBack(int posts) {
		Manuscripts manuscripts = this.contracts.create(Manuscripts.class);
		for (int i = 1; i <= posts; i++) {
			manuscripts.unpublish(new UnpublishPost("crash-" + i));
		}
	}

	/** What failed in another thread fails the test. */
	private static void finish(List<Future<?>> work) throws Exception {
		for (Future<?> each : work) {
			each.get();
		}
	}

	/** Kills it at a moment that nobody expects, again and again; returns how often. */
	private int kill(Application victim) throws Exception {
		for (int i = 0; i < CRASHES / 2; i++) {
			Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_LIFE));
			victim.kill();
			this.platform.start(victim);
		}
		return CRASHES / 2;
	}

	/** Publishes one post after the other, each until one of the replicas confirms it. */
	private void publish(List<Manuscripts> blogs) {
		while (!this.over.get()) {
			String slug = "crash-" + this.published.incrementAndGet();
			boolean urgent = ThreadLocalRandom.current().nextBoolean();
			WritePost post = new WritePost(PostKind.POST, slug, "About " + slug, "In short.", "<p>Text</p>", null,
					"crash", List.of(urgent ? "Urgent" : "News"), false, null);
			Awaitility.await()
				.pollDelay(BETWEEN_POSTS)
				.atMost(Duration.ofMinutes(30))
				.until(() -> blogs.stream().anyMatch((blog) -> isPublished(blog, post)));
		}
	}

	private static boolean isPublished(Manuscripts manuscripts, WritePost post) {
		try {
			manuscripts.write(post);
			return manuscripts.publish(new PublishPost(post.slug())).isPublished();
		}
		catch (RestClientException ex) {
			return false;
		}
	}

	/** Returns how many cart changes were confirmed; nobody kills the market. */
	private int fillCarts() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(this.platform.ports().internalUrl(App.MARKET).resolve("/cart-lines"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("product=country-loaf&quantity=1"))
			.build();
		while (!this.over.get()) {
			if (this.browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 302) {
				this.carts.incrementAndGet();
			}
			Thread.sleep(BETWEEN_CARTS);
		}
		return this.carts.get();
	}

	private long announcements(String what) {
		return this.jdbc
			.sql("select " + what
					+ " from ap_activities where content ->> 'rose:event' = 'PostAnnounced' and object_id like " + OURS)
			.query(Long.class)
			.single();
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

}
