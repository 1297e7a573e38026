package com.roseash.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.roseash.local.Home;
import com.roseash.local.Platform;
import com.roseash.local.Ports;
import com.roseash.local.Progress;
import com.roseash.local.Training;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityHandler;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures how fast one process records activities and handles them, with few and many
 * handlers that do nothing, in an empty log and in one with millions of old rows.
 */
final class LogBench {

	private static final int ACTIVITIES = Integer.parseInt(System.getenv().getOrDefault("BENCH_ACTIVITIES", "20000"));

	private static final long OLD = Long.parseLong(System.getenv().getOrDefault("BENCH_OLD", "10000000"));

	private static final int WRITERS = 4;

	private static final String FILL = """
			with old as (
				insert into ap_activities (id, internal, type, actor, object_id, application, audience, published, content)
				select uuid_in(overlay(overlay(md5(n::text) placing lpad(to_hex(1750000000000 + n * 100), 12, '0') from 1)
						placing '7' from 13)::cstring), false, 'Create', 'actor', 'thing-' || n, 'blog', 'public',
					to_timestamp((1750000000000 + n * 100) / 1000.0), '{"rose:event": "Old"}'
				from generate_series(:from, :to) n returning id, position)
			insert into ap_handling (activity_id, handler, position, state, attempts, finished_at)
			select id, 'bench-0', position, 'done', 1, now() from old""";

	private static final long FILLED_AT_ONCE = 500_000;

	private LogBench() {
	}

	public static void main(String[] arguments) throws Exception {
		Ports ports = Ports.of(System.getenv());
		Home home = Home.of(Home.findRoot(), ports);
		Platform platform = new Platform(new Home(home.root(), home.directory().resolve("log-bench")), ports,
				new Progress(System.out), Training.IGNORE, Map.of());
		try {
			platform.postgres().start();
			platform.redis().start();
			System.out.printf("%n%-40s %14s %14s%n", "activities a second", "recorded", "handled");
			measure(platform, 1, 0, "1 handler, cold");
			for (int handlers : new int[] { 10, 3, 1 }) {
				measure(platform, handlers, 0, handlers + " handlers");
			}
			measure(platform, 1, OLD, "1 handler, " + OLD + " old rows");
		}
		finally {
			platform.redis().stop();
			platform.postgres().stop();
		}
		System.exit(0);
	}

	private static void measure(Platform platform, int handlers, long old, String name) throws Exception {
		try (ConfigurableApplicationContext context = start(platform, handlers)) {
			JdbcClient jdbc = context.getBean(JdbcClient.class);
			SmartLifecycle processor = context.getBean("eventProcessor", SmartLifecycle.class);
			jdbc.sql("update ap_handler set removed_at = now()").update();
			processor.start();
			while (registered(jdbc) < handlers) {
				Thread.sleep(50);
			}
			processor.stop();
			jdbc.sql("truncate ap_activities, ap_handling, ap_retry").update();
			// Only the handlers of the measurement get anything to do.
			jdbc.sql("update ap_handler set removed_at = now() where name not like 'bench-%'").update();
			for (long from = 1; from <= old; from += FILLED_AT_ONCE) {
				jdbc.sql(FILL).param("from", from).param("to", Math.min(old, from + FILLED_AT_ONCE - 1)).update();
			}
			jdbc.sql("vacuum (analyze) ap_activities, ap_handling").update();
			double recording = record(context);
			long begin = System.nanoTime();
			processor.start();
			while (waiting(jdbc) > 0) {
				Thread.sleep(50);
			}
			double handling = (System.nanoTime() - begin) / 1e9;
			processor.stop();
			System.out.printf("%-40s %14.0f %14.0f%n", name, ACTIVITIES / recording,
					(double) ACTIVITIES * handlers / handling);
		}
	}

	private static ConfigurableApplicationContext start(Platform platform, int handlers) {
		return new SpringApplicationBuilder(Scene.class).initializers((context) -> {
			for (int i = 0; i < handlers; i++) {
				String name = "bench-" + i;
				((GenericApplicationContext) context).registerBean(name, ActivityHandler.class,
						() -> new Trivial(name));
			}
		})
			.run("--spring.application.name=blog", "--spring.config.import=classpath:rose-ash-defaults.yaml",
					"--server.port=0", "--spring.flyway.enabled=true", "--rose-ash.run-migrations=true",
					"--spring.datasource.username=rose_ash", "--spring.datasource.url=" + platform.postgres().url(),
					"--spring.data.redis.url=redis://127.0.0.1:" + platform.ports().redis(),
					"--rose-ash.secret=" + platform.settings().secret(), "--rose-ash.activities.processing=false",
					"--logging.level.root=warn");
	}

	/** Returns how many seconds it takes. */
	private static double record(ConfigurableApplicationContext context)
			throws InterruptedException, ExecutionException {
		Activities activities = context.getBean(Activities.class);
		TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
		long begin = System.nanoTime();
		try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
			List<Future<?>> writers = new ArrayList<>();
			for (int writer = 0; writer < WRITERS; writer++) {
				writers.add(threads.submit(() -> {
					for (int i = 0; i < ACTIVITIES / WRITERS; i++) {
						Event event = new Event(i);
						transaction.executeWithoutResult((status) -> activities.record(event));
					}
				}));
			}
			for (Future<?> writer : writers) {
				writer.get();
			}
		}
		return (System.nanoTime() - begin) / 1e9;
	}

	private static long registered(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from ap_handler where name like 'bench-%' and removed_at is null")
			.query(Long.class)
			.single();
	}

	private static long waiting(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from ap_handling where state in ('pending', 'failed')")
			.query(Long.class)
			.single() + jdbc.sql("select count(*) from ap_handling where state = 'running'").query(Long.class).single();
	}

	/** The platform, with nothing of its own. */
	@EnableAutoConfiguration
	static class Scene {

	}

	private record Trivial(String name) implements ActivityHandler {

		@Override
		public Subscription subscription() {
			return Subscription.to();
		}

		@Override
		public void handle(Activity activity) {
			// Nothing: what is measured is how it gets here, and that it is noted.
		}

	}

	/** Something that happens to something. */
	private record Event(int number) implements DomainEvent {

		@Override
		public Verb verb() {
			return Verb.CREATE;
		}

		@Override
		public Thing object() {
			return new Thing("Note", App.BLOG, "/notes/" + this.number, "A note");
		}

		@Override
		public Set<String> evicts() {
			return Set.of();
		}

	}

}
