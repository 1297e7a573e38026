package com.roseash.platform.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import com.roseash.platform.config.Site;
import com.roseash.platform.persistence.Turns;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Another process of the application, with handlers of its own. */
final class Replica implements AutoCloseable {

	/** How many processes may die with an activity in hand. */
	static final int LOSSES = 3;

	final Handlers handlers;

	final Lanes lanes = new Lanes();

	final ActivityLog log;

	final Activities activities;

	final Handlings handlings;

	final ActivityMetrics metrics;

	final EventProcessor processor;

	private final World world;

	private final ActivitySettings settings;

	private Replica(World world, Duration poll, List<ActivityHandler> handlers) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		handlers.forEach((handler) -> beans.addBean(handler.name(), handler));
		ActivitySettings settings = new ActivitySettings(true, poll, LOSSES, Duration.ofMinutes(5), Period.ofMonths(3),
				Period.ofDays(30));
		this.handlers = new Handlers(beans.getBeanProvider(ActivityHandler.class), world.jdbc, world.turns, world.site);
		this.log = new ActivityLog(world.jdbc, this.handlers, this.lanes, world.json);
		PromptHandling prompt = new PromptHandling(this.handlers, this.lanes);
		this.activities = new Activities(this.log, prompt, world.site, world.json);
		this.handlings = new Handlings(world.jdbc, this.log);
		this.metrics = new ActivityMetrics(new SimpleMeterRegistry(), world.jdbc, Clock.systemUTC());
		this.processor = new EventProcessor(this.handlers, this.lanes, this.handlings, prompt, world.announcements(),
				this.metrics, world.transaction, settings);
		this.world = world;
		this.settings = settings;
	}

	/** What keeps the log in order at that time. */
	Upkeep upkeep(Clock clock) {
		return new Upkeep(this.processor, this.handlings, this.metrics, partitions(clock), this.world.jdbc,
				this.settings, clock);
	}

	/** The months of the log at that time. */
	Partitions partitions(Clock clock) {
		return new Partitions(this.world.turns, this.world.jdbc, this.world.transaction, this.settings, clock);
	}

	@Override
	public void close() {
		this.processor.stop();
	}

	/** Where replicas live: one database, whose log begins empty. */
	@TestComponent
	static class World {

		private static final Duration OFTEN = Duration.ofMillis(200);

		private static final Duration HARDLY_EVER = Duration.ofHours(1);

		final JdbcClient jdbc;

		final TransactionTemplate transaction;

		private final DataSource database;

		private final Turns turns;

		private final Site site;

		private final JsonMapper json;

		private final List<Replica> replicas = new ArrayList<>();

		World(JdbcClient jdbc, TransactionTemplate transaction, DataSource database, Turns turns, Site site,
				JsonMapper json) {
			this.jdbc = jdbc;
			this.transaction = transaction;
			this.database = database;
			this.turns = turns;
			this.site = site;
			this.json = json;
		}

		/** A process that has these handlers and takes part when it is started. */
		Replica replica(ActivityHandler... handlers) {
			return replica(OFTEN, handlers);
		}

		/** One that does not look by itself whether there is more to do. */
		Replica called(ActivityHandler... handlers) {
			return replica(HARDLY_EVER, handlers);
		}

		private Replica replica(Duration poll, ActivityHandler... handlers) {
			Replica replica = new Replica(this, poll, Arrays.asList(handlers));
			this.transaction.executeWithoutResult((status) -> replica.handlers.register());
			this.replicas.add(replica);
			return replica;
		}

		/** What any process hears from the database. */
		Announcements announcements() {
			return new Announcements(this.database);
		}

		Replica started(ActivityHandler... handlers) {
			Replica replica = replica(handlers);
			replica.processor.start();
			return replica;
		}

		void record(Replica replica, DomainEvent event) {
			this.transaction.executeWithoutResult((status) -> replica.activities.record(event));
		}

		/** How many handlings of that handler are in that state. */
		long count(String handler, String state) {
			return this.jdbc.sql("select count(*) from ap_handling where handler = ? and state = ?")
				.params(handler, state)
				.query(Long.class)
				.single();
		}

		/** Stops everybody and forgets what happened. */
		void end() {
			this.replicas.forEach(Replica::close);
			this.replicas.clear();
			this.jdbc.sql("truncate ap_activities, ap_handling, ap_handler, ap_retry, audit_entry").update();
			this.jdbc.sql("drop table if exists effect").update();
		}

	}

}
