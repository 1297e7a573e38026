package com.roseash.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadDumpTests {

	@TempDir
	private Path directory;

	@Test
	void virtualThreadsAreInIt() throws Exception {
		CountDownLatch over = new CountDownLatch(1);
		Thread waiting = Thread.ofVirtual().name("one that waits").start(() -> await(over));
		Path file = this.directory.resolve("it.threads");

		ThreadDump.of(ProcessHandle.current(), file);

		over.countDown();
		waiting.join();
		assertThat(file).content().contains("one that waits", "ThreadDumpTests");
	}

	@Test
	void aProcessThatIsGoneLeavesNone() throws IOException, InterruptedException {
		Process gone = new ProcessBuilder("true").start();
		gone.waitFor();
		Path file = this.directory.resolve("gone.threads");

		ThreadDump.of(gone.toHandle(), file);

		assertThat(Files.exists(file)).isFalse();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
