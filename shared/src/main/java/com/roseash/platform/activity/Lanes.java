package com.roseash.platform.activity;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.springframework.stereotype.Component;

/** The handlers that are at work in this process, and what calls their lanes. */
@Component
class Lanes {

	private final Map<String, Semaphore> calls = new ConcurrentHashMap<>();

	/** Opens the lanes of that handler; returns what calls them. */
	Semaphore open(String handler) {
		return this.calls.computeIfAbsent(handler, (name) -> new Semaphore(0));
	}

	/** Closes all, so that other processes are called to what happens from now on. */
	void close() {
		this.calls.clear();
	}

	/** The handlers that have lanes here. */
	Set<String> handlers() {
		return Set.copyOf(this.calls.keySet());
	}

	/** Says that there may be something for that handler, which need not be here. */
	void call(String handler) {
		Semaphore call = this.calls.get(handler);
		if (call != null) {
			call.release();
		}
	}

}
