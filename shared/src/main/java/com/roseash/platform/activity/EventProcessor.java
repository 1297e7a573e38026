package com.roseash.platform.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has this application's handlers handle what happened, together with all other
 * processes, which it knows nothing of.
 */
@Component
class EventProcessor implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(EventProcessor.class);

	private final UUID runner = UUID.randomUUID();

	private final Handlers handlers;

	private final Handlings handlings;

	private final PromptHandling prompt;

	private final Announcements announcements;

	private final ActivityMetrics metrics;

	private final TransactionTemplate transaction;

	private final ActivitySettings settings;

	private volatile boolean running;

	private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	EventProcessor(Handlers handlers, Handlings handlings, PromptHandling prompt, Announcements announcements,
			ActivityMetrics metrics, TransactionTemplate transaction, ActivitySettings settings) {
		this.handlers = handlers;
		this.handlings = handlings;
		this.prompt = prompt;
		this.announcements = announcements;
		this.metrics = metrics;
		this.transaction = transaction;
		this.settings = settings;
	}

	@Override
	public boolean isAutoStartup() {
		return this.settings.processing();
	}

	@Override
	public synchronized void start() {
		this.running = true;
		this.threads = Executors.newVirtualThreadPerTaskExecutor();
		this.threads.execute(this::begin);
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.threads.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Begins once the schema is there. */
	private void begin() {
		repeat("register", () -> {
			this.transaction.executeWithoutResult((status) -> this.handlers.register());
			return true;
		});
		List<Semaphore> signals = new ArrayList<>();
		for (ActivityHandler handler : this.handlers.own()) {
			Lane lane = new Lane(handler, this.runner, this.handlings, this.transaction, this.metrics, this.threads);
			Semaphore signal = new Semaphore(0);
			signals.add(signal);
			fork(() -> repeat(handler.name(), () -> work(lane, signal, true)));
			for (int i = 1; i < handler.subscription().parallel(); i++) {
				fork(() -> repeat(handler.name(), () -> work(lane, signal, false)));
			}
		}
		fork(() -> repeat("listen", () -> {
			this.announcements.await(() -> signals.forEach(Semaphore::release));
			return false;
		}));
		fork(() -> repeat("prompt", () -> {
			this.handlings.finishPrompt(this.prompt.takeDone());
			return false;
		}));
	}

	/**
	 * Looks whether something is due. One thread of each handler looks now and then even
	 * if nobody calls; the others come when there is more than one can take.
	 */
	private boolean work(Lane lane, Semaphore signal, boolean watchful) throws InterruptedException {
		switch (lane.work()) {
			case MORE_DUE -> signal.release();
			case ALL_TAKEN -> {
			}
			case NOTHING_DUE -> {
				if (watchful) {
					signal.tryAcquire(this.settings.poll().toMillis(), TimeUnit.MILLISECONDS);
				}
				else {
					signal.acquire();
				}
				signal.drainPermits();
			}
		}
		return false;
	}

	private synchronized void fork(Runnable work) {
		if (this.running) {
			this.threads.execute(work);
		}
	}

	/** Does it again and again until it says it is done, or this processor is stopped. */
	private void repeat(String what, Step step) {
		boolean failing = false;
		while (this.running) {
			try {
				if (step.done()) {
					return;
				}
				failing = false;
			}
			catch (DataAccessException | CannotCreateTransactionException ex) {
				if (this.running && !failing) {
					log.warn("The log of activities waits for the database: part={} reason={}", what, ex.getMessage());
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
			Thread.sleep(this.settings.poll());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	private interface Step {

		boolean done() throws InterruptedException;

	}

}
