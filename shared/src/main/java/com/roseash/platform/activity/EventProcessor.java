package com.roseash.platform.activity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has this application's handlers handle what happened, together with all other
 * processes, which it knows nothing of.
 */
@Component
class EventProcessor implements SmartLifecycle {

	private static final Duration UNTIL_CALLED = Duration.ofDays(1);

	private final UUID runner = UUID.randomUUID();

	private final Handlers handlers;

	private final Handlings handlings;

	private final PromptHandling prompt;

	private final Announcements announcements;

	private final ActivityMetrics metrics;

	private final TransactionTemplate transaction;

	private final ActivitySettings settings;

	private final Workers workers;

	EventProcessor(Handlers handlers, Handlings handlings, PromptHandling prompt, Announcements announcements,
			ActivityMetrics metrics, TransactionTemplate transaction, ActivitySettings settings) {
		this.handlers = handlers;
		this.handlings = handlings;
		this.prompt = prompt;
		this.announcements = announcements;
		this.metrics = metrics;
		this.transaction = transaction;
		this.settings = settings;
		this.workers = new Workers(settings.poll());
	}

	@Override
	public boolean isAutoStartup() {
		return this.settings.processing();
	}

	@Override
	public void start() {
		this.workers.start();
		this.workers.repeat("register", this::begin);
	}

	@Override
	public void stop() {
		this.workers.stop();
	}

	@Override
	public void stop(Runnable stopped) {
		this.workers.stop(stopped);
	}

	@Override
	public boolean isRunning() {
		return this.workers.isRunning();
	}

	/** Begins once the schema is there. */
	private boolean begin() {
		this.transaction.executeWithoutResult((status) -> this.handlers.register());
		List<Semaphore> signals = this.handlers.own().stream().map(this::open).toList();
		this.workers.repeat("listen", () -> this.workers.rest(() -> listen(signals)));
		this.workers.repeat("prompt", () -> {
			this.handlings.finishPrompt(this.workers.rest(this.prompt::takeDone));
			return false;
		});
		return true;
	}

	private boolean listen(List<Semaphore> signals) throws InterruptedException {
		this.announcements.await(() -> signals.forEach(Semaphore::release));
		return false;
	}

	/** Has the handler at work from now on; returns what tells it that there is more. */
	private Semaphore open(ActivityHandler handler) {
		Lane lane = new Lane(handler, this.runner, this.handlings, this.transaction, this.metrics, this.workers);
		Semaphore signal = new Semaphore(0);
		this.metrics.begin(handler.name());
		for (int i = 0; i < handler.subscription().parallel(); i++) {
			boolean watchful = i == 0;
			this.workers.repeat(handler.name(), () -> work(lane, signal, watchful));
		}
		return signal;
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
			case NOTHING_DUE -> this.workers.await(signal, watchful ? this.settings.poll() : UNTIL_CALLED);
		}
		return false;
	}

}
