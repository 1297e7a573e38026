package com.roseash.local;

/** The thread that a program begins with. */
final class MainThread {

	private MainThread() {
	}

	/**
	 * Has the program end with 1 when this thread fails: what it has started would keep
	 * it there for ever otherwise, and whoever waits for its end as well.
	 */
	static void endsTheProgramWhenItFails() {
		Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
			failure.printStackTrace();
			System.exit(1);
		});
	}

}
