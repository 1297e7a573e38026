package com.roseash.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a process to become useful. */
final class Await {

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final int LAST_LINES = 30;

	private Await() {
	}

	/**
	 * Returns once the condition holds; a {@link StartFailed} says so when the process
	 * ended or the patience did.
	 */
	static void until(String part, Duration patience, BooleanSupplier condition, BooleanSupplier ended, Daemon daemon) {
		long end = System.nanoTime() + patience.toNanos();
		while (!condition.getAsBoolean()) {
			if (ended.getAsBoolean() || System.nanoTime() > end) {
				String what = ended.getAsBoolean() ? "stopped by itself"
						: "was not ready after " + patience.toSeconds() + " s";
				throw new StartFailed("%s %s. The end of %s:%n%s".formatted(part, what, daemon.log(),
						String.join(System.lineSeparator(), daemon.lastLines(LAST_LINES))));
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("Interrupted");
		}
	}

}
