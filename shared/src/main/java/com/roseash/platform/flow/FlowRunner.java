package com.roseash.platform.flow;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.roseash.platform.activity.Workers;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.flow.FlowRuns.Claim;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the runs of this application's flows go on, together with all other replicas. */
@Component
class FlowRunner implements SmartLifecycle {

	private static final int THREADS = 2;

	private final ObjectProvider<Flow<?>> flows;

	private final FlowRuns runs;

	private final Conductor conductor;

	private final FlowSettings settings;

	private final App self;

	private final Workers workers;

	private final Semaphore signal = new Semaphore(0);

	FlowRunner(ObjectProvider<Flow<?>> flows, FlowRuns runs, Conductor conductor, FlowSettings settings, Site site) {
		this.flows = flows;
		this.runs = runs;
		this.conductor = conductor;
		this.settings = settings;
		this.self = site.self();
		this.workers = new Workers(settings.poll());
	}

	@Override
	public boolean isAutoStartup() {
		return this.settings.running();
	}

	@Override
	public void start() {
		Map<String, Flow<?>> own = this.flows.stream()
			.filter((flow) -> flow.application() == this.self)
			.collect(Collectors.toMap(Flow::name, Function.identity()));
		this.workers.start();
		for (int i = 0; i < THREADS && !own.isEmpty(); i++) {
			this.workers.repeat("flows", () -> work(own));
		}
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

	/** Says that there may be a run to go on with. */
	void wake() {
		this.signal.release();
	}

	private boolean work(Map<String, Flow<?>> own) throws InterruptedException {
		Optional<Claim> claim = this.runs.claim(own.keySet(), UUID.randomUUID(), this.settings.lease());
		if (claim.isPresent()) {
			Flow<?> flow = Objects.requireNonNull(own.get(claim.get().flow()));
			this.conductor.advance(claim.get(), flow, this.workers);
		}
		else {
			this.workers.await(this.signal, this.settings.poll());
		}
		return false;
	}

}
