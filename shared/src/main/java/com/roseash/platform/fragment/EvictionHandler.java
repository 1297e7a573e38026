package com.roseash.platform.fragment;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityHandler;
import com.roseash.platform.activity.NotHandled;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.cache.SlotCache;

import org.springframework.stereotype.Component;

/** Evicts what shows a thing as soon as it has changed. */
@Component
class EvictionHandler implements ActivityHandler {

	private final SlotCache cache;

	EvictionHandler(SlotCache cache) {
		this.cache = cache;
	}

	@Override
	public String name() {
		return "evict";
	}

	@Override
	public Subscription subscription() {
		return Subscription.to().promptly().untilItWorks();
	}

	@Override
	public void handle(Activity activity) {
		if (!activity.evicts().isEmpty() && !this.cache.evict(activity.evicts())) {
			throw new NotHandled("Redis has not taken the eviction");
		}
	}

}
