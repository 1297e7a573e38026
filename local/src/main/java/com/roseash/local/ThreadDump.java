package com.roseash.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What all threads of a Java process are doing, virtual ones included. */
final class ThreadDump {

	private static final int PATIENCE_SECONDS = 30;

	private ThreadDump() {
	}

	/** Writes it to that file, as far as the process still answers. */
	static void of(ProcessHandle process, Path file) {
		try {
			Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
					Long.toString(process.pid()), "Thread.dump_to_file", "-overwrite", file.toString())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (!jcmd.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				jcmd.destroyForcibly();
			}
		}
		catch (IOException ex) {
			// There is no dump, then: the failure it would have explained is what counts.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
