package com.roseash.local;

import java.io.PrintStream;
import java.util.concurrent.Callable;

/** Tells whoever started the platform how far it is: a line per part, with seconds. */
public final class Progress {

	private final PrintStream out;

	public Progress(PrintStream out) {
		this.out = out;
	}

	void say(String line) {
		this.out.println(line);
		this.out.flush();
	}

	/** Does it, and says how long it took. */
	<T> T timed(String part, Callable<T> work) throws Exception {
		long begin = System.nanoTime();
		T result = work.call();
		say("  %-14s %6.1f s".formatted(part, (System.nanoTime() - begin) / 1e9));
		return result;
	}

}
