package com.roseash.platform.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import com.roseash.platform.activity.Handlings.Claim;
import com.roseash.platform.http.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees to an activity in the process that recorded it, as soon as it has happened: calls
 * the lanes, and lets the thread that recorded it handle it where a handler wants that.
 * What is lost on the way, or fails, is handled a little later by a {@link Lane}, as if
 * nobody had tried.
 */
@Component
class PromptHandling {

	private static final Logger log = LoggerFactory.getLogger(PromptHandling.class);

	private static final int MOST = 10_000;

	private final Handlers handlers;

	private final Lanes lanes;

	private final BlockingQueue<Claim> done = new ArrayBlockingQueue<>(MOST);

	PromptHandling(Handlers handlers, Lanes lanes) {
		this.handlers = handlers;
		this.lanes = lanes;
	}

	void afterCommit(Activity activity) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				happened(activity);
			}

		});
	}

	private void happened(Activity activity) {
		for (ActivityHandler handler : this.handlers.own()) {
			if (!handler.subscription().includes(activity)) {
				continue;
			}
			if (handler.subscription().prompt()) {
				Actor.asPlatform(() -> handle(handler, activity));
			}
			else {
				this.lanes.call(handler.name());
			}
		}
	}

	/** Waits for what was handled and has not been noted in the database. */
	List<Claim> takeDone() throws InterruptedException {
		List<Claim> taken = new ArrayList<>();
		taken.add(this.done.take());
		this.done.drainTo(taken, MOST);
		return taken;
	}

	private void handle(ActivityHandler handler, Activity activity) {
		try {
			handler.handle(activity);
		}
		catch (NotHandled ex) {
			log.warn("Not handled at once: handler={} activity={} reason={}", handler.name(), activity.id(),
					ex.getMessage());
			return;
		}
		boolean noted = this.done.offer(new Claim(handler.name(), activity, 0, 0));
		if (!noted) {
			log.debug("Handled and not noted: handler={} activity={}", handler.name(), activity.id());
		}
	}

}
