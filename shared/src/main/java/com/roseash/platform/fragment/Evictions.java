package com.roseash.platform.fragment;

/** Removes everything that shows what has changed from every cache of every replica. */
public interface Evictions {

	/**
	 * Evicts what carries any of the tags: after the surrounding transaction commits, or
	 * at once when there is none.
	 */
	void evict(String... tags);

}
