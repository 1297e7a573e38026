package com.roseash.platform.activity;

import java.time.Duration;
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

	private final Lanes lanes;

	private final Handlings handlings;

	private final PromptHandling prompt;

	private final Announcements announcements;

	private final ActivityMetrics metrics;

	private final TransactionTemplate transaction;

	private final ActivitySettings settings;

	private final Workers workers;

	EventProcessor(Handlers handlers, Lanes lanes, Handlings handlings, PromptHandling prompt,
			Announcements announcements, ActivityMetrics metrics, TransactionTemplate transaction,
			ActivitySettings settings) {
		this.handlers = handlers;
		this.lanes = lanes;
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
		this.lanes.close();
		this.workers.stop();
	}

	@Override
	public void stop(Runnable stopped) {
		this.lanes.close();
		this.workers.stop(stopped);
	}

	@Override
	public boolean isRunning() {
		return this.workers.isRunning();
	}

	/** Begins once the schema is there. */
	private boolean begin() {
		this.transaction.executeWithoutResult((status) -> this.handlers.register());
		this.handlers.own().forEach(this::open);
		this.workers.repeat("listen", () -> this.workers.rest(this::listen));
		this.workers.repeat("look", this::look);
		this.workers.repeat("prompt", () -> {
			this.handlings.finishPrompt(this.workers.rest(this.prompt::takeDone));
			return false;
		});
		return true;
	}

	private boolean listen() throws InterruptedException {
		this.announcements.await(this.lanes::call);
		return false;
	}

	/** Looks now and then for what nobody was called to, or what is due again. */
	private boolean look() throws InterruptedException {
		this.handlings.due(this.lanes.handlers()).forEach(this.lanes::call);
		this.workers.sleep(this.settings.poll());
		return false;
	}

	/** Has the handler at work from now on. */
	private void open(ActivityHandler handler) {
		Lane lane = new Lane(handler, this.runner, this.handlings, this.transaction, this.metrics, this.workers);
		Semaphore call = this.lanes.open(handler.name());
		this.metrics.begin(handler.name());
		for (int i = 0; i < handler.subscription().parallel(); i++) {
			this.workers.repeat(handler.name(), () -> work(lane, call));
		}
	}

	/**
	 * Works while there is something to do, and calls another lane while there is more.
	 */
	private boolean work(Lane lane, Semaphore call) throws InterruptedException {
		if (lane.work()) {
			call.release();
		}
		else {
			this.workers.await(call, UNTIL_CALLED);
		}
		return false;
	}

}
