package com.roseash.platform.activity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.roseash.testing.DatabaseTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is called when something has happened; nobody here looks without being called. */
@DatabaseTest
@Import(Replica.World.class)
class LanesIntegrationTests {

	private static final String MARK = "mark-";

	private static final Subscription ALL = Subscription.to();

	@Autowired
	Replica.World world;

	private final List<String> heard = new CopyOnWriteArrayList<>();

	private final Workers listener = new Workers(Duration.ofMillis(100));

	@BeforeEach
	void listen() {
		Announcements announcements = this.world.announcements();
		this.listener.start();
		this.listener.repeat("listen", () -> this.listener.rest(() -> {
			announcements.await(this.heard::add);
			return false;
		}));
		Awaitility.await().until(() -> {
			announce(MARK);
			return this.heard.contains(MARK);
		});
	}

	@AfterEach
	void end() {
		this.world.end();
		this.listener.stop();
	}

	@Test
	void whoRecordsItHandlesItAndCallsNobody() {
		Effect effect = effect("effect", ALL);
		Replica recorder = atWork(effect);
		atWork(effect);

		for (int number = 1; number <= 20; number++) {
			this.world.record(recorder, SomethingHappened.to("thing-" + number));
			int handled = number;
			Awaitility.await().until(() -> this.world.count("effect", "done") == handled);
		}

		assertThat(calls()).isEmpty();
	}

	@Test
	void whoHasNoLaneForItCallsThoseThatHave() {
		Effect likes = effect("likes", Subscription.to(Verb.LIKE));
		Effect creations = effect("creations", Subscription.to(Verb.CREATE));
		Effect prompt = effect("prompt", ALL.promptly());
		Replica recorder = this.world.called(likes, creations, prompt);
		atWork(likes, creations, prompt);

		this.world.record(recorder, SomethingHappened.to("one"));

		Awaitility.await().until(() -> this.world.count("creations", "done") == 1);
		assertThat(calls()).containsExactly("creations");
	}

	@Test
	void whoEndsCallsTheOthers() {
		Effect effect = effect("effect", ALL);
		Replica ending = atWork(effect);
		atWork(effect);
		ending.processor.stop();

		this.world.record(ending, SomethingHappened.to("one"));

		Awaitility.await().until(() -> this.world.count("effect", "done") == 1);
	}

	@Test
	void whatFollowsOnTheSameThingNeedsNoCall() {
		Effect effect = effect("effect", ALL.inOrder());
		recordTogether(atWork(effect), "one", "one", "one");

		Awaitility.await().until(() -> this.world.count("effect", "done") == 3);
	}

	@Test
	void whatIsLeftByOneThatHangsNeedsNoCall() {
		Effect effect = effect("effect", ALL.trying(5, Duration.ofMillis(300), Duration.ofHours(1)))
			.then((activity) -> {
				if (activity.object().endsWith("hangs")) {
					Effect.hang(new CountDownLatch(1));
				}
			});
		recordTogether(atWork(effect), "hangs", "two", "three");

		Awaitility.await().until(() -> this.world.count("effect", "done") == 2);
		assertThat(this.world.count("effect", "failed")).isEqualTo(1);
	}

	private void recordTogether(Replica replica, String... things) {
		this.world.transaction.executeWithoutResult(
				(status) -> List.of(things).forEach((thing) -> replica.activities.record(SomethingHappened.to(thing))));
	}

	/** Which handlers were called in the test until now. */
	private List<String> calls() {
		String now = MARK + UUID.randomUUID();
		announce(now);
		Awaitility.await().until(() -> this.heard.contains(now));
		return this.heard.stream().filter((call) -> !call.startsWith(MARK)).toList();
	}

	private void announce(String handler) {
		this.world.jdbc.sql("select pg_notify(?, ?)").params(ActivityLog.CHANNEL, handler).query().listOfRows();
	}

	/** A process whose lanes have looked once and wait to be called. */
	private Replica atWork(Effect... handlers) {
		Replica replica = this.world.called(handlers);
		replica.processor.start();
		Awaitility.await().until(() -> replica.lanes.handlers().size() == handlers.length);
		return replica;
	}

	private Effect effect(String name, Subscription subscription) {
		return new Effect(name, subscription, this.world.jdbc);
	}

}
