package com.roseash.platform.activity;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Threads that do their work again and again until they are stopped, and wait while the
 * database is away. What is under way then is finished, if that takes no longer than two
 * seconds: what is cut off others begin anew, and only when its lease is over.
 */
public final class Workers {

	private static final Logger log = LoggerFactory.getLogger(Workers.class);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Duration pause;

	private final Set<Thread> resting = new HashSet<>();

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

	/** Lets no more work begin, waits for what is under way and interrupts the rest. */
	public void stop() {
		ExecutorService ending = end();
		try {
			if (!ending.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				log.info("Work is cut off that took too long");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		ending.shutdownNow();
	}

	/** Stops, and calls back then; meanwhile others can stop, too. */
	public void stop(Runnable stopped) {
		Thread.startVirtualThread(() -> {
			stop();
			stopped.run();
		});
	}

	private synchronized ExecutorService end() {
		this.running = false;
		this.resting.forEach(Thread::interrupt);
		this.threads.shutdown();
		return this.threads;
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
		FutureTask<?> attempt = new FutureTask<>(task, null);
		Thread.startVirtualThread(attempt);
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

	/**
	 * Waits for something to do, which nothing is lost by interrupting; whoever has got
	 * something nevertheless does it undisturbed.
	 * @throws InterruptedException when there is no more to be done
	 */
	public <T> T rest(Rest<T> rest) throws InterruptedException {
		Thread self = Thread.currentThread();
		synchronized (this) {
			if (!this.running) {
				throw new InterruptedException("Stopped");
			}
			this.resting.add(self);
		}
		try {
			return rest.take();
		}
		finally {
			synchronized (this) {
				this.resting.remove(self);
				Thread.interrupted();
			}
		}
	}

	/** Waits until somebody signals that there is something to do, or for that long. */
	public void await(Semaphore signal, Duration longest) throws InterruptedException {
		if (rest(() -> signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS))) {
			signal.drainPermits();
		}
	}

	/** Does nothing for that long. */
	public void sleep(Duration time) throws InterruptedException {
		rest(() -> {
			Thread.sleep(time);
			return true;
		});
	}

	private void pause() {
		try {
			sleep(this.pause);
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

	/** A wait for something to do. */
	public interface Rest<T> {

		/** Returns what it waited for. */
		T take() throws InterruptedException;

	}

}
