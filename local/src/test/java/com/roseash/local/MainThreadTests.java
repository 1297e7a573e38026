package com.roseash.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MainThreadTests {

	@Test
	void aProgramEndsWithItsMainThread() throws Exception {
		Process program = start("ends");
		assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(program.exitValue()).isEqualTo(1);
		assertThat(program.inputReader().lines()).contains("began", "stopped",
				"java.lang.IllegalStateException: broken");
	}

	@Test
	void otherwiseItWouldGoOn() throws Exception {
		Process program = start("goes-on");
		try {
			assertThat(program.inputReader().readLine()).isEqualTo("began");
			assertThat(program.waitFor(1, TimeUnit.SECONDS)).isFalse();
		}
		finally {
			program.destroyForcibly();
		}
	}

	private static Process start(String how) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
				System.getProperty("java.class.path"), Program.class.getName(), how)
			.redirectErrorStream(true)
			.start();
	}

	/** Starts something, and fails. */
	static final class Program {

		public static void main(String[] arguments) {
			if (arguments[0].equals("ends")) {
				MainThread.endsTheProgramWhenItFails();
			}
			Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped")));
			Thread.ofPlatform().start(Program::run);
			System.out.println("began");
			throw new IllegalStateException("broken");
		}

		private static void run() {
			while (true) {
				LockSupport.park();
			}
		}

	}

}
