package com.roseash.platform.fragment;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * A circuit for each type of fragment: the first failure opens it, so that the next page
 * does not pay the wait again; after a pause one fetch that no page waits for finds out
 * whether the owner is back.
 */
@Component
class Circuits {

	private static final Logger log = LoggerFactory.getLogger(Circuits.class);

	private final ConcurrentHashMap<String, CircuitBreaker> circuits = new ConcurrentHashMap<>();

	private final CircuitBreakerConfig config;

	Circuits(FragmentSettings settings, MeterRegistry meters) {
		this.config = CircuitBreakerConfig.custom()
			.slidingWindowSize(2)
			.minimumNumberOfCalls(1)
			.failureRateThreshold(50)
			.waitDurationInOpenState(settings.pause())
			.permittedNumberOfCallsInHalfOpenState(1)
			.build();
		Gauge.builder("rose.fragment.circuits.open", this::open)
			.description("Types of fragments that cannot be had just now")
			.register(meters);
	}

	/** Whether fragments of that type can be had, as far as is known. */
	boolean isClosed(String type) {
		return circuit(type).getState() == State.CLOSED;
	}

	/** Whether one may be fetched now; whoever was allowed to has to say how it went. */
	boolean mayFetch(String type) {
		return circuit(type).tryAcquirePermission();
	}

	void succeeded(String type) {
		circuit(type).onSuccess(0, TimeUnit.NANOSECONDS);
	}

	/**
	 * What was counted as a failure because it was late has arrived after all, so nobody
	 * has to wait for the end of the pause.
	 */
	void arrivedLate(String type) {
		CircuitBreaker circuit = circuit(type);
		if (circuit.getState() == State.OPEN) {
			circuit.transitionToClosedState();
		}
	}

	void failed(String type, Throwable reason) {
		circuit(type).onError(0, TimeUnit.NANOSECONDS, reason);
	}

	private long open() {
		return this.circuits.values().stream().filter((circuit) -> circuit.getState() != State.CLOSED).count();
	}

	private CircuitBreaker circuit(String type) {
		CircuitBreaker known = this.circuits.get(type);
		return (known != null) ? known : this.circuits.computeIfAbsent(type, this::create);
	}

	private CircuitBreaker create(String type) {
		CircuitBreaker circuit = CircuitBreaker.of(type, this.config);
		circuit.getEventPublisher().onStateTransition((event) -> {
			switch (event.getStateTransition()) {
				case CLOSED_TO_OPEN -> log.warn("Fragment cannot be had, pages show what they last had: type={}", type);
				case HALF_OPEN_TO_CLOSED, OPEN_TO_CLOSED -> log.info("Fragment can be had again: type={}", type);
				default -> log.debug("Fragment circuit: type={} {}", type, event.getStateTransition());
			}
		});
		return circuit;
	}

}
