package com.roseash.blog.publication;

import com.roseash.platform.cache.SlotCache;
import com.roseash.platform.flow.Driver;

import org.springframework.stereotype.Component;

/** Evicts what shows a post from the caches of all applications. */
@Component
class EvictDriver implements Driver<Evict> {

	private final SlotCache cache;

	EvictDriver(SlotCache cache) {
		this.cache = cache;
	}

	@Override
	public Class<Evict> effect() {
		return Evict.class;
	}

	@Override
	public String carryOut(Evict effect, String key) {
		if (!this.cache.evict(effect.tags())) {
			throw new IllegalStateException("Redis has not taken the eviction");
		}
		return "evicted";
	}

}
