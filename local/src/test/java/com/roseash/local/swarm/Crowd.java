package com.roseash.local.swarm;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Counts the containers of the stack besides the blog's, again and again until asked. */
final class Crowd implements AutoCloseable {

	private static final long PAUSE_MILLIS = 2000;

	private final ExecutorService eyes = Executors.newSingleThreadExecutor();

	private final Future<Integer> most;

	private volatile boolean looking = true;

	Crowd(Swarm swarm) {
		this.most = this.eyes.submit(() -> mostOf(swarm));
	}

	/** How many there were at most at one time. */
	int most() throws Exception {
		this.looking = false;
		return this.most.get();
	}

	@Override
	public void close() {
		this.looking = false;
		this.eyes.close();
	}

	private int mostOf(Swarm swarm) throws Exception {
		int most = 0;
		while (this.looking) {
			most = Math.max(most, swarm.containersBesidesTheBlog());
			TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
		}
		return most;
	}

}
