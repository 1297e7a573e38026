package com.roseash.platform.activity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import com.roseash.platform.activity.Handlings.Claim;
import com.roseash.testing.DatabaseTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of what a process was handling when it ends, orderly or not. */
@DatabaseTest
@Import(Replica.World.class)
class EndingProcessesIntegrationTests {

	private static final Subscription ALL = Subscription.to();

	@Autowired
	Replica.World world;

	@AfterEach
	void end() {
		this.world.end();
	}

	@Test
	void whatAProcessTookAndDidNotFinishIsHandledByAnother() {
		Effect effect = effect("effect", ALL);
		Replica dying = this.world.replica(effect);
		this.world.record(dying, SomethingHappened.to("one"));
		UUID dead = UUID.randomUUID();
		List<Claim> taken = dying.handlings.claim("effect", dead, 10, Duration.ofMillis(1));
		assertThat(taken).hasSize(1);

		Replica other = this.world.started(effect);
		Awaitility.await().until(() -> other.handlings.reap(Replica.LOSSES) == 1);
		Awaitility.await().until(() -> this.world.count("effect", "done") == 1);

		boolean late = Boolean.TRUE.equals(this.world.transaction.execute((status) -> dying.handlings.finish("effect",
				List.of(taken.getFirst().activity().id()), dead, Duration.ofSeconds(1))));
		assertThat(late).as("who comes back after its lease has nothing to say").isFalse();
		assertThat(effect.rows()).isEqualTo(1);
	}

	@Test
	void whatIsUnderWayIsFinishedBeforeAProcessEnds() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch finish = new CountDownLatch(1);
		Replica ending = startedWith(begun, finish);

		CompletableFuture<Void> end = CompletableFuture.runAsync(ending.processor::stop);
		Awaitility.await().until(() -> !ending.processor.isRunning());
		finish.countDown();
		end.get(5, TimeUnit.SECONDS);

		assertThat(this.world.count("effect", "done")).isEqualTo(1);
		assertThat(this.world.count("effect", "pending")).as("others need not wait for a lease").isEqualTo(2);
	}

	@Test
	void whatTakesTooLongDoesNotHoldUpTheEnd() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		Replica ending = startedWith(begun, new CountDownLatch(1));

		CompletableFuture.runAsync(ending.processor::stop).get(5, TimeUnit.SECONDS);

		assertThat(this.world.count("effect", "done")).isZero();
	}

	/** One that handles three things one by one, and is at the first. */
	private Replica startedWith(CountDownLatch begun, CountDownLatch finish) throws InterruptedException {
		AtomicBoolean together = new AtomicBoolean(true);
		Effect effect = effect("effect", ALL).then((activity) -> {
			if (together.getAndSet(false)) {
				throw new NotHandled("not together");
			}
			begun.countDown();
			Effect.hang(finish);
		});
		Replica replica = this.world.replica(effect);
		this.world.transaction.executeWithoutResult((status) -> IntStream.range(0, 3)
			.forEach((i) -> replica.activities.record(SomethingHappened.to("thing-" + i))));
		replica.processor.start();
		begun.await();
		return replica;
	}

	@Test
	void processesThatDieUseUpNoneOfItsAttempts() {
		Effect effect = effect("effect", ALL.trying(1, Duration.ofSeconds(5), Duration.ofMillis(20)));
		Replica dying = this.world.replica(effect);
		this.world.record(dying, SomethingHappened.to("one"));
		for (int death = 0; death < Replica.LOSSES; death++) {
			dieWithIt(dying);
		}
		assertThat(this.world.count("effect", "failed")).isEqualTo(1);

		this.world.started(effect);
		Awaitility.await().until(() -> this.world.count("effect", "done") == 1);
	}

	@Test
	void whatEveryProcessDiesOfIsDeadInTheEnd() {
		Replica dying = this.world.replica(effect("effect", ALL));
		this.world.record(dying, SomethingHappened.to("one"));
		for (int death = 0; death <= Replica.LOSSES; death++) {
			dieWithIt(dying);
		}
		assertThat(this.world.count("effect", "dead")).isEqualTo(1);
	}

	private static void dieWithIt(Replica dying) {
		assertThat(dying.handlings.claim("effect", UUID.randomUUID(), 10, Duration.ofMillis(1))).hasSize(1);
		Awaitility.await().until(() -> dying.handlings.reap(Replica.LOSSES) == 1);
	}

	private Effect effect(String name, Subscription subscription) {
		return new Effect(name, subscription, this.world.jdbc);
	}

}
