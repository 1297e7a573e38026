package com.roseash.platform.activity;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.roseash.platform.activity.Handlings.Claim;
import io.github.resilience4j.core.IntervalFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * One handler at work: takes a few activities that are due and handles them one by one,
 * each in a transaction of its own.
 */
final class Lane {

	private static final Logger log = LoggerFactory.getLogger(Lane.class);

	private static final int FEW = 16;

	private static final int LONGEST_ERROR = 2000;

	private final ActivityHandler handler;

	private final Subscription subscription;

	private final UUID runner;

	private final Handlings handlings;

	private final TransactionTemplate transaction;

	private final ActivityMetrics metrics;

	private final ExecutorService threads;

	private final IntervalFunction pauses;

	Lane(ActivityHandler handler, UUID runner, Handlings handlings, TransactionTemplate transaction,
			ActivityMetrics metrics, ExecutorService threads) {
		this.handler = handler;
		this.subscription = handler.subscription();
		this.runner = runner;
		this.handlings = handlings;
		this.transaction = transaction;
		this.metrics = metrics;
		this.threads = threads;
		this.pauses = IntervalFunction.ofExponentialRandomBackoff(this.subscription.firstPause(), 2, 0.3,
				this.subscription.longestPause());
	}

	ActivityHandler handler() {
		return this.handler;
	}

	/** Handles a few activities; returns how many were due. */
	int work() throws InterruptedException {
		List<Claim> claims = this.handlings.claim(this.handler.name(), this.runner, FEW, this.subscription.lease());
		for (int i = 0; i < claims.size(); i++) {
			boolean inTime = handle(claims.get(i));
			if (!inTime || Thread.currentThread().isInterrupted()) {
				release(claims.subList(i + 1, claims.size()));
				break;
			}
		}
		return claims.size();
	}

	/** Returns whether it ended before the lease did. */
	private boolean handle(Claim claim) throws InterruptedException {
		Future<Boolean> attempt = this.threads.submit(() -> attempt(claim));
		try {
			this.metrics.handled(this.handler.name(),
					attempt.get(this.subscription.lease().toMillis(), TimeUnit.MILLISECONDS) ? "done" : "lost");
			return true;
		}
		catch (ExecutionException ex) {
			fail(claim, Objects.requireNonNullElse(ex.getCause(), ex));
			return true;
		}
		catch (TimeoutException ex) {
			attempt.cancel(true);
			fail(claim, new NotHandled("It took longer than " + this.subscription.lease()));
			return false;
		}
	}

	private Boolean attempt(Claim claim) {
		return this.transaction.execute((status) -> {
			boolean ours = this.handlings.finish(claim, this.runner, this.subscription.lease());
			if (ours) {
				this.handler.handle(claim.activity());
			}
			return ours;
		});
	}

	private void fail(Claim claim, Throwable reason) {
		int attempt = claim.attempts() + 1;
		boolean dead = attempt >= this.subscription.attempts();
		this.handlings.fail(claim, this.runner, describe(reason), Duration.ofMillis(this.pauses.apply(attempt)));
		this.metrics.handled(this.handler.name(), dead ? "dead" : "failed");
		if (dead) {
			log.error("An activity cannot be handled: handler={} activity={}", this.handler.name(),
					claim.activity().id(), reason);
		}
		else {
			log.warn("An activity is handled again later: handler={} activity={} attempt={} reason={}",
					this.handler.name(), claim.activity().id(), attempt, reason.toString());
		}
	}

	private void release(List<Claim> claims) {
		if (!claims.isEmpty()) {
			this.handlings.release(this.handler.name(), claims.stream().map((claim) -> claim.activity().id()).toList(),
					this.runner);
		}
	}

	private static String describe(Throwable reason) {
		String text = reason.toString();
		return (text.length() > LONGEST_ERROR) ? text.substring(0, LONGEST_ERROR) : text;
	}

}
