package com.roseash.platform.activity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A handler that leaves a row for each activity that it handles, in its transaction. */
final class Effect implements ActivityHandler {

	final List<Activity> seen = new CopyOnWriteArrayList<>();

	private final String name;

	private final Subscription subscription;

	private final JdbcClient jdbc;

	private volatile Consumer<Activity> then = (activity) -> {
	};

	Effect(String name, Subscription subscription, JdbcClient jdbc) {
		this.name = name;
		this.subscription = subscription;
		this.jdbc = jdbc;
		jdbc.sql("create table if not exists effect (handler text, activity_id uuid, object_id text, number bigserial)")
			.update();
	}

	/** What it does after it has left its row. */
	Effect then(Consumer<Activity> then) {
		this.then = then;
		return this;
	}

	/** Takes until then, or until it is interrupted. */
	static void hang(CountDownLatch until) {
		try {
			until.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotHandled("interrupted");
		}
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Subscription subscription() {
		return this.subscription;
	}

	@Override
	public void handle(Activity activity) {
		this.seen.add(activity);
		this.jdbc.sql("insert into effect (handler, activity_id, object_id) values (?, ?, ?)")
			.params(this.name, activity.id(), activity.object())
			.update();
		this.then.accept(activity);
	}

	long rows() {
		return this.jdbc.sql("select count(*) from effect where handler = ?")
			.param(this.name)
			.query(Long.class)
			.single();
	}

}
