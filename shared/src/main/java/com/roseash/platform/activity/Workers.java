package com.roseash.platform.activity;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Threads that do their work again and again until they are stopped, and wait while the
 * database is away.
 */
public final class Workers {

	private static final Logger log = LoggerFactory.getLogger(Workers.class);

	private final Duration pause;

	private volatile boolean running;

	private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	/**
	 * Workers that are not started yet.
	 * @param pause how long to wait before asking again for a database that is away
	 */
	public Workers(Duration pause) {
		this.pause = pause;
	}

	/** Lets work begin. */
	public synchronized void start() {
		this.running = true;
		this.threads = Executors.newVirtualThreadPerTaskExecutor();
	}

	/** Interrupts all work. */
	public synchronized void stop() {
		this.running = false;
		this.threads.shutdownNow();
	}

	/** Whether work may be done. */
	public boolean isRunning() {
		return this.running;
	}

	/** Has one thread do it again and again until it says that it is done. */
	public synchronized void repeat(String name, Work work) {
		if (this.running) {
			this.threads.execute(() -> work(name, work));
		}
	}

	/**
	 * Does something that may hang: interrupts it after that time.
	 * @throws ExecutionException with what it threw
	 * @throws TimeoutException when it took too long
	 */
	public void within(Duration limit, Runnable task)
			throws InterruptedException, ExecutionException, TimeoutException {
		Future<?> attempt = this.threads.submit(task);
		try {
			attempt.get(limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		finally {
			attempt.cancel(true);
		}
	}

	private void work(String name, Work work) {
		boolean failing = false;
		while (this.running) {
			try {
				if (work.done()) {
					return;
				}
				failing = false;
			}
			catch (DataAccessException | CannotCreateTransactionException ex) {
				if (this.running && !failing) {
					log.warn("Work waits for the database: part={} reason={}", name, ex.getMessage());
				}
				failing = true;
				pause();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private void pause() {
		try {
			Thread.sleep(this.pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** A piece of work. */
	public interface Work {

		/**
		 * Does a piece of it; returns whether that was all. It may wait until there is
		 * something to do.
		 */
		boolean done() throws InterruptedException;

	}

}
