package com.roseash.platform.fragment;

import java.util.List;

import com.roseash.platform.cache.SlotCache;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Evicts once the change can be read by whoever makes the content anew. */
@Component
class EvictionsAfterCommit implements Evictions {

	private final SlotCache cache;

	EvictionsAfterCommit(SlotCache cache) {
		this.cache = cache;
	}

	@Override
	public void evict(String... tags) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			this.cache.evict(List.of(tags));
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				EvictionsAfterCommit.this.cache.evict(List.of(tags));
			}
		});
	}

}
