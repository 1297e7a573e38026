package com.roseash.platform.operation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.ErrorHandler;

/**
 * Logs why a scheduled task failed; it is done again at its next time. That the database
 * is away is one line a minute, whatever the number of tasks that want it.
 */
class TaskErrors implements ErrorHandler {

	private static final Logger log = LoggerFactory.getLogger(TaskErrors.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final InstantSource clock;

	private final AtomicLong next = new AtomicLong();

	TaskErrors(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public void handleError(Throwable error) {
		if (!isDatabaseAway(error)) {
			log.error("A scheduled task failed", error);
			return;
		}
		long now = this.clock.millis();
		long due = this.next.get();
		if (now >= due && this.next.compareAndSet(due, now + PAUSE.toMillis())) {
			log.warn("Scheduled tasks wait for the database: reason={}", error.getMessage());
		}
	}

	private static boolean isDatabaseAway(Throwable error) {
		return error instanceof DataAccessResourceFailureException || error instanceof CannotCreateTransactionException;
	}

}
