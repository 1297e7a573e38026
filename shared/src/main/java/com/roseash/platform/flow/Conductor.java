package com.roseash.platform.flow;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.Inspection;
import com.roseash.platform.activity.Workers;
import com.roseash.platform.flow.FlowRuns.Claim;
import io.github.resilience4j.core.IntervalFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a run one step further, in one transaction with the step's effects; a step that
 * fails too often or refuses parks the run.
 */
@Component
class Conductor {

	private static final Logger log = LoggerFactory.getLogger(Conductor.class);

	private static final int LONGEST_REASON = 2000;

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

	private final FlowRuns runs;

	private final Drivers drivers;

	private final Inspection inspection;

	private final TransactionTemplate transaction;

	private final FlowSettings settings;

	private final IntervalFunction pauses;

	Conductor(FlowRuns runs, Drivers drivers, Inspection inspection, TransactionTemplate transaction,
			FlowSettings settings) {
		this.runs = runs;
		this.drivers = drivers;
		this.inspection = inspection;
		this.transaction = transaction;
		this.settings = settings;
		this.pauses = IntervalFunction.ofExponentialRandomBackoff(settings.firstPause(), 2, 0.3, LONGEST_PAUSE);
	}

	/** Attempts the next step of the run that was claimed. */
	void advance(Claim claim, Flow<?> flow, Workers workers) throws InterruptedException {
		String step = this.runs.standing(claim.run()).next().map(Place::name).orElse("");
		if (claim.lost() > this.settings.losses()) {
			park(claim, step, "The processes that tried it did not come back");
			return;
		}
		try {
			workers.within(this.settings.lease(), () -> attempt(claim, flow));
		}
		catch (ExecutionException ex) {
			fail(claim, step, Objects.requireNonNullElse(ex.getCause(), ex));
		}
		catch (TimeoutException ex) {
			fail(claim, step,
					new IllegalStateException("It took longer than " + this.settings.lease().toSeconds() + " s"));
		}
	}

	private <D> void attempt(Claim claim, Flow<D> flow) {
		this.transaction.executeWithoutResult((status) -> {
			if (this.runs.hold(claim, this.settings.lease())) {
				Standing standing = this.runs.standing(claim.run());
				standing.next().ifPresent((place) -> take(place, standing, claim, flow));
			}
		});
	}

	private <D> void take(Place place, Standing standing, Claim claim, Flow<D> flow) {
		Step<D> step = flow.graph()
			.find(place.name())
			.orElseThrow(() -> new IllegalStateException("The flow has no such step any more"));
		Activity activity = this.inspection.activity(claim.activity());
		switch (step.decision().apply(flow.subject(activity))) {
			case Outcome.Proceed proceed -> {
				proceed.effects().forEach((effect) -> carryOut(claim, step.name(), effect));
				this.runs.goOn(claim, standing, standing.done(step.name(), proceed.choice()));
			}
			case Outcome.Refuse refuse -> park(claim, step.name(), String.join("\n", refuse.reasons()));
		}
	}

	private void carryOut(Claim claim, String step, Effect effect) {
		if (this.runs.note(claim.run(), step, effect)) {
			this.runs.result(claim.run(), effect, this.drivers.carryOut(effect, claim.run() + ":" + effect.key()));
		}
	}

	private void fail(Claim claim, String step, Throwable cause) {
		String reason = describe(cause);
		if (claim.attempt() >= this.settings.attempts()) {
			park(claim, step, reason);
		}
		else {
			Duration pause = Duration.ofMillis(this.pauses.apply(claim.attempt()));
			this.runs.fail(claim, step, reason, pause);
			log.warn("A step is tried again later: flow={} run={} step={} attempt={} reason={}", claim.flow(),
					claim.run(), step, claim.attempt(), reason);
		}
	}

	private void park(Claim claim, String step, String reason) {
		this.runs.park(claim, step, reason);
		log.warn("A run is parked: flow={} run={} step={} reason={}", claim.flow(), claim.run(), step,
				List.of(reason.lines().toArray()));
	}

	private static String describe(Throwable cause) {
		String text = Objects.requireNonNullElseGet(cause.getMessage(), cause::toString);
		return (text.length() > LONGEST_REASON) ? text.substring(0, LONGEST_REASON) : text;
	}

}
