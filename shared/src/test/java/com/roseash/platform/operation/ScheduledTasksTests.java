package com.roseash.platform.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ScheduledTasksTests {

	private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

	private Instant now = NOON;

	private final TaskErrors errors = new TaskErrors(() -> this.now);

	private final ThreadPoolTaskScheduler scheduler = ScheduledTasks.taskScheduler(new ThreadPoolTaskSchedulerBuilder(),
			Clock.systemUTC());

	@BeforeEach
	void begin() {
		this.scheduler.initialize();
	}

	@AfterEach
	void end() {
		this.scheduler.shutdown();
	}

	@Test
	void aTaskThatHangsHoldsUpNoOther() throws Exception {
		hang();
		assertThat(isDone(Duration.ofSeconds(10))).isTrue();
	}

	@Test
	void withOneThreadItWould() throws Exception {
		this.scheduler.setPoolSize(1);
		hang();
		assertThat(isDone(Duration.ofMillis(200))).isFalse();
	}

	@Test
	void aTaskThatFailsIsDoneAgain() throws Exception {
		CountDownLatch thrice = new CountDownLatch(3);
		this.scheduler.scheduleWithFixedDelay(() -> {
			thrice.countDown();
			throw new CannotGetJdbcConnectionException("away");
		}, Duration.ofMillis(1));
		assertThat(thrice.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void thatTheDatabaseIsAwayIsOneLineAMinute(CapturedOutput output) {
		this.errors.handleError(new CannotGetJdbcConnectionException("first"));
		this.errors.handleError(new CannotCreateTransactionException("second"));
		this.now = NOON.plusSeconds(59);
		this.errors.handleError(new DataAccessResourceFailureException("third"));
		assertThat(output).contains("wait for the database: reason=first").doesNotContain("second", "third", "\tat ");

		this.now = NOON.plusSeconds(60);
		this.errors.handleError(new DataAccessResourceFailureException("fourth"));
		assertThat(output).contains("wait for the database: reason=fourth");
	}

	@Test
	void whatElseGoesWrongIsToldEachTime(CapturedOutput output) {
		this.errors.handleError(new DuplicateKeyException("first"));
		this.errors.handleError(new DuplicateKeyException("second"));

		assertThat(output).contains("DuplicateKeyException: first", "DuplicateKeyException: second", "\tat ");
	}

	/** Hangs until it is interrupted. */
	private void hang() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		this.scheduler.execute(() -> {
			begun.countDown();
			while (!Thread.currentThread().isInterrupted()) {
				LockSupport.park();
			}
		});
		begun.await();
	}

	private boolean isDone(Duration patience) throws InterruptedException {
		CountDownLatch done = new CountDownLatch(1);
		this.scheduler.scheduleWithFixedDelay(done::countDown, Duration.ofMillis(1));
		return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
	}

}
