package com.roseash.platform.activity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.roseash.testing.DatabaseTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Replica.World.class)
class EventProcessorIntegrationTests {

	private static final Subscription ALL = Subscription.to();

	@Autowired
	Replica.World world;

	@AfterEach
	void end() {
		this.world.end();
	}

	@Test
	void everyHandlerHandlesWhatItSubscribedTo() {
		Effect all = effect("all", ALL);
		Effect likes = effect("likes", Subscription.to(Verb.LIKE));
		Effect others = effect("others", ALL.notInternal());
		Replica replica = this.world.started(all, likes, others);

		this.world.record(replica, SomethingHappened.to("one"));
		this.world.record(replica, new SomethingHappened("two", Verb.LIKE, Audience.INTERNAL, 2));

		Awaitility.await().until(() -> this.world.count("all", "done") == 2);
		Awaitility.await()
			.until(() -> this.world.count("likes", "done") == 1 && this.world.count("others", "done") == 1);
		assertThat(likes.seen).singleElement().extracting(Activity::type).isEqualTo("Like");
		assertThat(others.seen).singleElement().extracting(Activity::type).isEqualTo("Create");
	}

	@Test
	void oneThatFailsIsTriedAgainAndHoldsUpNobody() {
		AtomicBoolean broken = new AtomicBoolean(true);
		Effect good = effect("good", ALL);
		Effect bad = effect("bad", ALL.trying(5, Duration.ofSeconds(5), Duration.ofMillis(100))).then((activity) -> {
			if (broken.get()) {
				throw new NotHandled("not today");
			}
		});
		Replica replica = this.world.started(good, bad);
		this.world.record(replica, SomethingHappened.to("one"));

		Awaitility.await().until(() -> this.world.count("good", "done") == 1);
		Awaitility.await().until(() -> bad.seen.size() >= 2);
		assertThat(bad.rows()).as("the effects of a failed attempt").isZero();
		broken.set(false);
		Awaitility.await().until(() -> this.world.count("bad", "done") == 1);
		assertThat(bad.rows()).isEqualTo(1);
	}

	@Test
	void oneThatFailsAmongManyTakesNobodyWithIt() {
		Effect effect = effect("effect", ALL.trying(3, Duration.ofSeconds(5), Duration.ofMillis(20)))
			.then((activity) -> {
				if (activity.object().endsWith("thing-7")) {
					throw new NotHandled("poison");
				}
			});
		Replica replica = this.world.replica(effect);
		this.world.transaction.executeWithoutResult((status) -> IntStream.range(0, 40)
			.forEach((i) -> replica.activities.record(SomethingHappened.to("thing-" + i))));
		replica.processor.start();

		Awaitility.await().until(() -> this.world.count("effect", "dead") == 1);
		Awaitility.await().until(() -> this.world.count("effect", "done") == 39);
		assertThat(effect.rows()).isEqualTo(39);
		assertThat(twice()).isZero();
	}

	@Test
	void oneThatNeverWorksIsDeadAndNotLost() {
		Effect bad = effect("bad", ALL.trying(3, Duration.ofSeconds(5), Duration.ofMillis(20))).then((activity) -> {
			throw new IllegalStateException("never");
		});
		Replica replica = this.world.started(bad);
		this.world.record(replica, SomethingHappened.to("one"));

		Awaitility.await().until(() -> this.world.count("bad", "dead") == 1);
		assertThat(bad.seen).hasSize(3);
		assertThat(this.world.jdbc.sql("select error from ap_handling").query(String.class).single()).contains("never");
		replica.metrics.measure();
		assertThat(replica.metrics.statuses()).singleElement().extracting(HandlerStatus::dead).isEqualTo(1L);
	}

	@Test
	void oneThatHangsIsEndedWithItsLease() {
		CountDownLatch never = new CountDownLatch(1);
		Effect hanging = effect("hanging", ALL.trying(2, Duration.ofMillis(300), Duration.ofMillis(20)))
			.then((activity) -> Effect.hang(never));
		Replica replica = this.world.started(hanging);
		this.world.record(replica, SomethingHappened.to("one"));

		Awaitility.await().until(() -> this.world.count("hanging", "dead") == 1);
		assertThat(hanging.rows()).isZero();
	}

	@Test
	void oneThatNobodyCanInterruptLosesItsHoldWithItsLease() {
		AtomicBoolean first = new AtomicBoolean(true);
		AtomicBoolean over = new AtomicBoolean();
		Effect stubborn = effect("stubborn", ALL.trying(5, Duration.ofMillis(400), Duration.ofMillis(20)))
			.then((activity) -> {
				while (first.get() && !over.get()) {
					Thread.onSpinWait();
				}
			});
		Replica replica = this.world.started(stubborn);
		this.world.record(replica, SomethingHappened.to("one"));

		Awaitility.await().until(() -> stubborn.seen.size() == 1);
		Awaitility.await()
			.until(() -> this.world.jdbc.sql("select attempts from ap_handling").query(Integer.class).single() > 0);
		first.set(false);
		Awaitility.await().until(() -> this.world.count("stubborn", "done") == 1);
		over.set(true);
		assertThat(stubborn.rows()).isEqualTo(1);
	}

	@Test
	void aPromptHandlerThatWasNotReachedIsMadeUpFor() {
		Effect prompt = effect("prompt", ALL.promptly());
		Replica dying = this.world.replica(prompt);
		Replica other = this.world.started(prompt);
		this.world.transaction
			.executeWithoutResult((status) -> dying.log.append(dying.activities.activity(SomethingHappened.to("one"))));

		Awaitility.await().until(() -> this.world.count("prompt", "done") == 1);
		assertThat(prompt.seen).hasSize(1);
		assertThat(other.handlings.reap(Replica.LOSSES)).isZero();
	}

	@Test
	void theActivitiesOfOneObjectAreHandledInOrder() {
		Effect ordered = effect("ordered", ALL.inOrder()).then((activity) -> pauseOn(activity, 0));
		Replica one = this.world.replica(ordered);
		recordInTurns(one, 3, 20);
		one.processor.start();
		this.world.started(ordered);

		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> this.world.count("ordered", "done") == 60);
		assertThat(outOfOrder("ordered")).isZero();
	}

	@Test
	void withoutOrderTheyOvertakeEachOther() {
		Effect unordered = effect("unordered", ALL).then((activity) -> pauseOn(activity, 0));
		Replica one = this.world.replica(unordered);
		recordInTurns(one, 3, 20);
		one.processor.start();
		this.world.started(unordered);

		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> this.world.count("unordered", "done") == 60);
		assertThat(outOfOrder("unordered")).isPositive();
	}

	@Test
	void tenThousandAreHandledOnceByFourProcessesThatWaitForNothing() {
		Effect effect = effect("effect", ALL);
		List<Replica> replicas = Stream.generate(() -> this.world.called(effect)).limit(4).toList();
		Replica first = replicas.getFirst();
		this.world.transaction.executeWithoutResult((status) -> IntStream.range(0, 10_000)
			.forEach((i) -> first.activities.record(SomethingHappened.to("thing-" + i))));
		long deadlocks = deadlocks();

		replicas.forEach((replica) -> replica.processor.start());

		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> this.world.count("effect", "done") == 10_000);
		assertThat(effect.rows()).isEqualTo(10_000);
		assertThat(twice()).isZero();
		assertThat(deadlocks()).isEqualTo(deadlocks);
	}

	@Test
	void whoeverHandlesWithoutClaimingHandlesTwice() {
		Effect effect = effect("effect", ALL);
		Replica first = this.world.replica(effect);
		this.world.record(first, SomethingHappened.to("one"));
		Activity activity = first.log.before(new UUID(-1, -1), new ActivityFilter("", "", ""), 1).getFirst();

		IntStream.range(0, 2).forEach((i) -> effect.handle(activity));

		assertThat(twice()).isEqualTo(1);
	}

	@Test
	void aHandlerThatIsGoneLeavesNothingPending() {
		Replica old = this.world.replica(effect("old", ALL));
		this.world.record(old, SomethingHappened.to("one"));
		Replica newer = this.world.replica(effect("new", ALL));
		this.world.record(newer, SomethingHappened.to("two"));

		assertThat(this.world.count("old", "pending")).as("nothing new for who is gone").isEqualTo(1);
		assertThat(newer.handlings.buryOrphans()).as("an older replica may still handle it").isZero();
		this.world.jdbc
			.sql("update ap_handler set removed_at = now() - interval '2 hours' where removed_at is not null")
			.update();
		newer.handlings.buryOrphans();
		assertThat(this.world.count("old", "dead")).isEqualTo(1);
	}

	@Test
	void aPromptHandlerHasHandledItWhenTheTransactionReturns() {
		Effect prompt = effect("prompt", ALL.promptly());
		Replica replica = this.world.started(prompt);

		this.world.record(replica, SomethingHappened.to("one"));

		assertThat(prompt.seen).hasSize(1);
		Awaitility.await().until(() -> this.world.count("prompt", "done") == 1);
		assertThat(prompt.seen).hasSize(1);
	}

	@Test
	void whatAPromptHandlerCouldNotIsHandledLater() {
		AtomicBoolean broken = new AtomicBoolean(true);
		Effect prompt = effect("prompt", ALL.promptly()).then((activity) -> {
			if (broken.getAndSet(false)) {
				throw new NotHandled("not now");
			}
		});
		Replica replica = this.world.started(prompt);

		this.world.record(replica, SomethingHappened.to("one"));

		Awaitility.await().until(() -> this.world.count("prompt", "done") == 1);
		assertThat(prompt.seen).hasSize(2);
	}

	private Effect effect(String name, Subscription subscription) {
		return new Effect(name, subscription, this.world.jdbc);
	}

	/** Records activities of several objects, one after the other. */
	private void recordInTurns(Replica replica, int objects, int times) {
		for (int time = 0; time < times; time++) {
			for (int object = 0; object < objects; object++) {
				this.world.record(replica,
						new SomethingHappened("thing-" + object, Verb.UPDATE, Audience.PUBLIC, time));
			}
		}
	}

	/** Every other activity takes its time, so that the next could overtake it. */
	private static void pauseOn(Activity activity, int remainder) {
		if (activity.content().path("rose:data").path("number").asInt() % 2 == remainder) {
			try {
				Thread.sleep(20);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private long outOfOrder(String handler) {
		return this.world.jdbc.sql("""
				select count(*) from (
					select position - lag(position) over (partition by effect.object_id order by number) step
					from effect join ap_activities on id = activity_id where handler = ?) steps
				where step < 0""").param(handler).query(Long.class).single();
	}

	private long twice() {
		return this.world.jdbc
			.sql("select count(*) from (select from effect group by handler, activity_id having count(*) > 1) twice")
			.query(Long.class)
			.single();
	}

	private long deadlocks() {
		return this.world.jdbc.sql("select deadlocks from pg_stat_database where datname = current_database()")
			.query(Long.class)
			.single();
	}

}
