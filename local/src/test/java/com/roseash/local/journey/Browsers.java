package com.roseash.local.journey;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Browsers for tests that run beside each other, as each is for one thread at a time; as
 * many as were needed at once.
 */
final class Browsers implements AutoCloseable {

	private final Queue<Browser> free = new ConcurrentLinkedQueue<>();

	/** One that nobody else uses until it is given back. */
	Loan lend() {
		Browser browser = this.free.poll();
		return new Loan((browser != null) ? browser : new Browser(), this.free);
	}

	@Override
	public void close() {
		this.free.forEach(Browser::close);
	}

	/**
	 * A browser that is given back when this is closed.
	 *
	 * @param browser the browser
	 * @param free where it goes then
	 */
	record Loan(Browser browser, Queue<Browser> free) implements AutoCloseable {

		@Override
		public void close() {
			this.free.add(this.browser);
		}

	}

}
