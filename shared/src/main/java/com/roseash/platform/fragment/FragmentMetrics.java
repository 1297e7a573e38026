package com.roseash.platform.fragment;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.roseash.platform.cache.Slot;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** Counts how fragments were come by, and times their fetches, by type. */
@Component
class FragmentMetrics {

	private final ConcurrentHashMap<String, Counter[]> counters = new ConcurrentHashMap<>();

	private final MeterRegistry meters;

	FragmentMetrics(MeterRegistry meters) {
		this.meters = meters;
	}

	void count(Map<Slot, Found> found) {
		found.forEach((slot, one) -> counters(slot.type())[one.source().ordinal()].increment());
	}

	void fetched(String type, Duration time) {
		this.meters.timer("rose.fragment.fetch", "type", type).record(time);
	}

	private Counter[] counters(String type) {
		Counter[] known = this.counters.get(type);
		return (known != null) ? known : this.counters.computeIfAbsent(type, this::register);
	}

	private Counter[] register(String type) {
		Counter[] counters = new Counter[Source.values().length];
		for (Source source : Source.values()) {
			counters[source.ordinal()] = Counter.builder("rose.fragment.found")
				.description("Fragments of pages, by how they were come by")
				.tags("type", type, "outcome", source.outcome())
				.register(this.meters);
		}
		return counters;
	}

}
