package com.roseash.platform.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import com.roseash.platform.operation.Degraded;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import com.roseash.testing.DatabaseTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Replica.World.class)
class UpkeepIntegrationTests {

	private static final Instant MARCH = Instant.parse("2031-03-10T12:00:00Z");

	@Autowired
	Replica.World world;

	@AfterEach
	void end() {
		this.world.end();
		this.partitions("2031").forEach((partition) -> this.world.jdbc.sql("drop table " + partition).update());
	}

	@Test
	void eachMonthHasItsPartitionsBeforeItBegins() throws Exception {
		AtOnce.call(4, () -> {
			keep(MARCH);
			return true;
		});

		assertThat(partitions("2031")).containsExactly("ap_activities_internal_2031_03",
				"ap_activities_internal_2031_04", "ap_activities_internal_2031_05", "ap_activities_internal_2031_06",
				"ap_activities_kept_2031_03", "ap_activities_kept_2031_04", "ap_activities_kept_2031_05",
				"ap_activities_kept_2031_06");
		insert(MARCH, "internal");
		insert(Instant.parse("2031-05-31T23:59:59.999Z"), "public");
		assertThat(rows("ap_activities_internal_2031_03")).isEqualTo(1);
		assertThat(rows("ap_activities_kept_2031_05")).isEqualTo(1);
	}

	@Test
	void partitionsThatWouldHoldUpWritersAreMadeAnHourLater() throws Exception {
		Replica replica = this.world.started();
		Upkeep upkeep = replica.upkeep(Clock.fixed(MARCH, ZoneOffset.UTC));
		try (ExecutorService elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> patient = this.world.transaction.execute((writing) -> {
				replica.activities.record(SomethingHappened.to("one"));
				assertThat(elsewhere.submit(upkeep::hourly)).succeedsWithin(Duration.ofSeconds(20));
				assertThat(partitions("2031")).isEmpty();
				Future<?> waiting = elsewhere.submit(() -> keep(MARCH));
				assertThat(waiting).as("who is patient waits for the writer")
					.failsWithin(Duration.ofSeconds(2))
					.withThrowableOfType(TimeoutException.class);
				return waiting;
			});
			assertThat(patient).succeedsWithin(Duration.ofSeconds(20));
		}
		assertThat(partitions("2031")).hasSize(8);
	}

	@Test
	void whoeverHoldsOneTableAndWantsTheOtherIsNotInTheWay() throws Exception {
		assertThat(keepWhileSomebodyWritesToBoth(() -> keep(MARCH))).isEmpty();
		assertThat(partitions("2031")).hasSize(8);
	}

	@Test
	void inOneTransactionTheyWouldWaitForEachOther() throws Exception {
		assertThat(keepWhileSomebodyWritesToBoth(
				() -> this.world.transaction.executeWithoutResult((status) -> keep(MARCH))))
			.hasValueSatisfying((failure) -> assertThat(failure).hasMessageMatching("(?s).*(lock timeout|deadlock).*"));
	}

	/** Returns what went wrong, for the writer or for the keeper. */
	private Optional<Throwable> keepWhileSomebodyWritesToBoth(Runnable keeping) throws InterruptedException {
		Replica replica = this.world.replica();
		try (ExecutorService elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
			AtomicReference<Future<?>> keeper = new AtomicReference<>();
			this.world.transaction.executeWithoutResult((status) -> {
				replica.activities.record(new SomethingHappened("one", Verb.LIKE, Audience.INTERNAL, 1));
				keeper.set(elsewhere.submit(keeping));
				Awaitility.await().until(this::aKeeperWaits);
				this.world.jdbc.sql("select set_config('lock_timeout', '500ms', true)").query(String.class).single();
				replica.activities.record(SomethingHappened.to("two"));
			});
			keeper.get().get();
			return Optional.empty();
		}
		catch (DataAccessException ex) {
			return Optional.of(ex);
		}
		catch (ExecutionException ex) {
			return Optional.of(ex.getCause());
		}
	}

	private boolean aKeeperWaits() {
		return this.world.jdbc.sql("""
				select exists (select from pg_locks
					where relation = 'ap_activities_internal'::regclass and not granted)""")
			.query(Boolean.class)
			.single();
	}

	@Test
	void whatWasRecordedBeforeItsMonthHadAPartitionStaysReadable() {
		UUID early = insert(Instant.parse("2031-04-02T00:00:00Z"), "public");

		keep(MARCH);

		assertThat(partitions("2031")).doesNotContain("ap_activities_kept_2031_04")
			.contains("ap_activities_kept_2031_03");
		assertThat(this.world.replica().log.find(early)).isPresent();
	}

	@Test
	void internalActivitiesAreForgottenAfterTheirTimeAndOthersNever() {
		keep(MARCH);
		UUID internal = insert(MARCH, "internal");
		UUID open = insert(MARCH, "public");

		keep(Instant.parse("2031-06-30T23:00:00Z"));
		assertThat(this.world.replica().log.find(internal)).isPresent();
		keep(Instant.parse("2031-07-01T01:00:00Z"));
		assertThat(this.world.replica().log.find(internal)).isEmpty();
		assertThat(this.world.replica().log.find(open)).isPresent();
	}

	@Test
	void whatAHandlerGaveUpIsNotForgotten() {
		keep(MARCH);
		Replica replica = this.world.replica(new Effect("effect", Subscription.to(), this.world.jdbc));
		UUID internal = insert(MARCH, "internal");
		this.world.jdbc.sql("""
				insert into ap_handling (activity_id, handler, position, state, finished_at)
				values (?, 'effect', 1, 'dead', now())""").param(internal).update();

		keep(Instant.parse("2031-08-01T00:00:00Z"));
		assertThat(replica.log.find(internal)).isPresent();

		this.world.jdbc.sql("update ap_handling set state = 'done'").update();
		keep(Instant.parse("2031-08-01T00:00:00Z"));
		assertThat(replica.log.find(internal)).isEmpty();
		assertThat(this.world.count("effect", "done")).isZero();
	}

	@Test
	void healthSaysWhenSomethingWaitsTooLong() {
		Replica replica = this.world.replica(new Effect("effect", Subscription.to(), this.world.jdbc));
		this.world.record(replica, SomethingHappened.to("one"));

		assertThat(health(Duration.ofMinutes(4)).getStatus()).isEqualTo(Status.UP);
		assertThat(health(Duration.ofMinutes(6)).getStatus()).isEqualTo(Degraded.STATUS);
		assertThat(health(Duration.ofMinutes(6)).getDetails().get("effect")).asString().startsWith("1 wait");
	}

	/** What health says after that time, when nobody has done anything. */
	private Health health(Duration later) {
		ActivityMetrics metrics = new ActivityMetrics(new SimpleMeterRegistry(), this.world.jdbc,
				Clock.offset(Clock.systemUTC(), later));
		metrics.measure();
		return new ActivityHealth(metrics, new ActivitySettings(true, Duration.ofMillis(200), 100,
				Duration.ofMinutes(5), Period.ofMonths(3), Period.ofDays(30)), new SimpleMeterRegistry())
			.health();
	}

	private void keep(Instant now) {
		this.world.replica().partitions(Clock.fixed(now, ZoneOffset.UTC)).keep(Duration.ofMinutes(1));
	}

	private UUID insert(Instant time, String audience) {
		UUID id = new UUID(Ids.lowestAt(time).getMostSignificantBits() | 0x7000, Ids.next().getLeastSignificantBits());
		this.world.jdbc
			.sql("""
					insert into ap_activities (id, internal, type, actor, object_id, application, audience, published, content)
					values (?, ?, 'Create', 'actor', 'thing', 'blog', ?, ?, '{}')""")
			.params(id, audience.equals("internal"), audience, time.atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	private long rows(String table) {
		return this.world.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private List<String> partitions(String year) {
		return this.world.jdbc
			.sql("select relname from pg_class where relispartition and relkind = 'r' and relname like ? order by 1")
			.param("ap_activities_%_" + year + "_%")
			.query(String.class)
			.list();
	}

}
