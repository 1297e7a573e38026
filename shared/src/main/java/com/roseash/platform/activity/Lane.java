package com.roseash.platform.activity;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import com.roseash.platform.activity.Handlings.Claim;
import io.github.resilience4j.core.IntervalFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * One handler at work: takes a few activities that are due and handles them in one
 * transaction, or, where that fails, each in its own.
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

	private final Workers workers;

	private final IntervalFunction pauses;

	Lane(ActivityHandler handler, UUID runner, Handlings handlings, TransactionTemplate transaction,
			ActivityMetrics metrics, Workers workers) {
		this.handler = handler;
		this.subscription = handler.subscription();
		this.runner = runner;
		this.handlings = handlings;
		this.transaction = transaction;
		this.metrics = metrics;
		this.workers = workers;
		this.pauses = IntervalFunction.ofExponentialRandomBackoff(this.subscription.firstPause(), 2, 0.3,
				this.subscription.longestPause());
	}

	ActivityHandler handler() {
		return this.handler;
	}

	/** Handles a few activities; returns whether more may be due. */
	boolean work() throws InterruptedException {
		List<Claim> claims = this.handlings.claim(this.handler.name(), this.runner, FEW, this.subscription.lease());
		List<Claim> fresh = claims.stream().filter(Claim::isFresh).toList();
		boolean together = fresh.size() > 1 && handleTogether(fresh);
		boolean all = handleOneByOne(together ? claims.stream().filter((claim) -> !claim.isFresh()).toList() : claims);
		boolean followed = this.subscription.ordered() && !claims.isEmpty();
		return !all || followed || claims.size() == FEW;
	}

	/**
	 * Handles what nothing has gone wrong with in one transaction, which costs one
	 * commit. Returns whether all of it worked; if not, nothing has happened.
	 */
	private boolean handleTogether(List<Claim> claims) throws InterruptedException {
		try {
			this.workers.within(this.subscription.lease(), () -> attempt(claims));
			this.metrics.handled(this.handler.name(), "done", claims.size());
			return true;
		}
		catch (ExecutionException | TimeoutException ex) {
			log.debug("Not handled together: handler={}", this.handler.name(), ex);
			return false;
		}
	}

	/**
	 * Handles one after the other; what is left when one outlasts its lease, or this
	 * process is to end, is for others. Returns whether nothing is left.
	 */
	private boolean handleOneByOne(List<Claim> claims) throws InterruptedException {
		int next = 0;
		boolean inTime = true;
		while (next < claims.size() && inTime && this.workers.isRunning()) {
			Claim claim = claims.get(next);
			boolean ours = this.handlings.renew(claim, this.runner, this.subscription.lease());
			inTime = !ours || handle(claim);
			next++;
		}
		if (next < claims.size()) {
			this.handlings.release(this.handler.name(),
					claims.subList(next, claims.size()).stream().map((claim) -> claim.activity().id()).toList(),
					this.runner);
		}
		return next == claims.size();
	}

	/** Returns whether it ended before the lease did. */
	private boolean handle(Claim claim) throws InterruptedException {
		try {
			this.workers.within(this.subscription.lease(), () -> attempt(List.of(claim)));
			this.metrics.handled(this.handler.name(), "done", 1);
			return true;
		}
		catch (ExecutionException ex) {
			fail(claim, Objects.requireNonNullElse(ex.getCause(), ex));
			return true;
		}
		catch (TimeoutException ex) {
			fail(claim, new NotHandled("It took longer than " + this.subscription.lease()));
			return false;
		}
	}

	private void attempt(List<Claim> claims) {
		this.transaction.executeWithoutResult((status) -> {
			List<UUID> activities = claims.stream().map((claim) -> claim.activity().id()).toList();
			if (!this.handlings.finish(this.handler.name(), activities, this.runner, this.subscription.lease())) {
				throw new NotHandled("The lease was lost");
			}
			claims.forEach((claim) -> this.handler.handle(claim.activity()));
		});
	}

	private void fail(Claim claim, Throwable reason) {
		int attempt = claim.attempts() + 1;
		boolean dead = attempt >= this.subscription.attempts();
		this.handlings.fail(claim, this.runner, describe(reason), Duration.ofMillis(this.pauses.apply(attempt)));
		this.metrics.handled(this.handler.name(), dead ? "dead" : "failed", 1);
		if (dead) {
			log.error("An activity cannot be handled: handler={} activity={}", this.handler.name(),
					claim.activity().id(), reason);
		}
		else {
			log.warn("An activity is handled again later: handler={} activity={} attempt={} reason={}",
					this.handler.name(), claim.activity().id(), attempt, reason.toString());
		}
	}

	private static String describe(Throwable reason) {
		String text = reason.toString();
		return (text.length() > LONGEST_ERROR) ? text.substring(0, LONGEST_ERROR) : text;
	}

}
