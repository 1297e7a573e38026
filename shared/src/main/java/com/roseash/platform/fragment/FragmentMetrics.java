package com.roseash.platform.fragment;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import com.roseash.platform.cache.Slot;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** Counts how fragments were come by, and times their fetches, by type. */
@Component
class FragmentMetrics {

	private final ConcurrentHashMap<String, Map<Source, Counter>> counters = new ConcurrentHashMap<>();

	private final MeterRegistry meters;

	FragmentMetrics(MeterRegistry meters) {
		this.meters = meters;
	}

	void count(Map<Slot, Found> found) {
		found.forEach((slot, one) -> Objects.requireNonNull(counters(slot.type()).get(one.source())).increment());
	}

	void fetched(String type, Duration time) {
		this.meters.timer("rose.fragment.fetch", "type", type).record(time);
	}

	private Map<Source, Counter> counters(String type) {
		Map<Source, Counter> known = this.counters.get(type);
		return (known != null) ? known : this.counters.computeIfAbsent(type, this::register);
	}

	private Map<Source, Counter> register(String type) {
		Map<Source, Counter> counters = new EnumMap<>(Source.class);
		for (Source source : Source.values()) {
			counters.put(source,
					Counter.builder("rose.fragment.found")
						.description("Fragments of pages, by how they were come by")
						.tags("type", type, "outcome", source.outcome())
						.register(this.meters));
		}
		return counters;
	}

}
