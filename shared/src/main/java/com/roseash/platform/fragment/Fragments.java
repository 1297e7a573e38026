package com.roseash.platform.fragment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.roseash.platform.cache.Entry;
import com.roseash.platform.cache.Slot;
import com.roseash.platform.cache.SlotCache;
import com.roseash.platform.web.Visitor;

import org.springframework.stereotype.Component;

/**
 * Finds the fragments of a page: near, else in Redis, else at their owners before the
 * page's deadline; else the last good copy, else nothing, so that the fallback stands.
 */
@Component
class Fragments {

	private final SlotCache cache;

	private final Keys keys;

	private final Flights flights;

	private final FragmentMetrics metrics;

	Fragments(SlotCache cache, Keys keys, Flights flights, FragmentMetrics metrics) {
		this.cache = cache;
		this.keys = keys;
		this.flights = flights;
		this.metrics = metrics;
	}

	/**
	 * What there is for each of the slots when the deadline ({@link System#nanoTime()})
	 * comes at the latest.
	 */
	Map<Slot, Found> find(Collection<Slot> slots, Visitor visitor, long deadline) {
		Map<Slot, Found> found = new HashMap<>();
		Map<Slot, String> missing = new HashMap<>();
		List<Slot> wanted = new ArrayList<>();
		Map<Slot, Entry> lastGood = new HashMap<>();
		for (Slot slot : slots) {
			String key = this.keys.of(slot, visitor);
			Entry entry = (key != null) ? this.cache.near(key) : null;
			if (entry != null) {
				take(slot, entry, Source.NEAR, visitor, found, lastGood, wanted);
			}
			else if (key != null) {
				missing.put(slot, key);
			}
			else {
				wanted.add(slot);
			}
		}
		if (!missing.isEmpty()) {
			Map<String, Entry> entries = this.cache.begin(missing.values()).entries();
			missing.forEach((slot, key) -> {
				Entry entry = entries.get(key);
				if (entry != null) {
					take(slot, entry, Source.REDIS, visitor, found, lastGood, wanted);
				}
				else {
					keepLastKnown(slot, key, lastGood);
					wanted.add(slot);
				}
			});
		}
		if (!wanted.isEmpty()) {
			this.flights.fetch(wanted, visitor, deadline).forEach((slot, result) -> {
				Entry last = lastGood.get(slot);
				found.put(slot,
						(result.source() == Source.FALLBACK && last != null) ? Found.of(last, Source.STALE) : result);
			});
		}
		this.metrics.count(found);
		return found;
	}

	/**
	 * Starts to fetch what is missing of those slots, for a page that will want them
	 * soon.
	 */
	void prefetch(Collection<Slot> slots, Visitor visitor) {
		this.flights.refresh(slots.stream().filter((slot) -> {
			String key = this.keys.of(slot, visitor);
			return key == null || this.cache.near(key) == null;
		}).toList(), visitor);
	}

	/**
	 * The keys of those slots whose scope is known: what one round trip to Redis should
	 * ask for.
	 */
	List<String> missingNear(Collection<Slot> slots, Visitor visitor) {
		List<String> missing = new ArrayList<>();
		for (Slot slot : slots) {
			String key = this.keys.of(slot, visitor);
			if (key != null && this.cache.near(key) == null) {
				missing.add(key);
			}
		}
		return missing;
	}

	private void keepLastKnown(Slot slot, String key, Map<Slot, Entry> lastGood) {
		Entry last = this.cache.lastKnown(key);
		if (last != null && last.state(System.currentTimeMillis()) != Entry.State.GONE) {
			lastGood.put(slot, last);
		}
	}

	private void take(Slot slot, Entry entry, Source source, Visitor visitor, Map<Slot, Found> found,
			Map<Slot, Entry> lastGood, List<Slot> wanted) {
		long now = System.currentTimeMillis();
		switch (entry.state(now)) {
			case FRESH -> {
				found.put(slot, Found.of(entry, source));
				if (isDueEarly(entry, now)) {
					this.flights.refresh(List.of(slot), visitor);
				}
			}
			case STALE -> {
				found.put(slot, Found.of(entry, Source.STALE));
				this.flights.refresh(List.of(slot), visitor);
			}
			case USABLE_ON_ERROR -> {
				lastGood.put(slot, entry);
				wanted.add(slot);
			}
			case GONE -> wanted.add(slot);
		}
	}

	/**
	 * Whether to refresh before it is stale: the likelier, the nearer the time and the
	 * costlier the fragment, so that replicas seldom do it together (Vattani,
	 * Chierichetti, Lowenstein: Optimal Probabilistic Cache Stampede Prevention).
	 */
	static boolean isDueEarly(Entry entry, long now) {
		long left = entry.freshUntil() - now;
		long cost = Math.max(entry.cost(), 1);
		return left < 20 * cost && -cost * Math.log(1 - ThreadLocalRandom.current().nextDouble()) >= left;
	}

}
