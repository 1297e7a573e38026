package com.roseash.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DaemonTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	@TempDir
	private Path directory;

	@Test
	void isFoundAndStoppedBySomebodyWhoKnowsOnlyItsFile() throws IOException {
		ProcessHandle started = daemon("sleep").start(this.directory, List.of("sleep", "60"), Map.of());

		assertThat(daemon("sleep").process()).contains(started);
		daemon("sleep").stop(PATIENCE);

		assertThat(started.isAlive()).isFalse();
		assertThat(daemon("sleep").process()).isEmpty();
	}

	@Test
	void isNotAnotherProgramThatWasGivenTheSameId() throws IOException {
		Files.writeString(this.directory.resolve("it.pid"), ProcessHandle.current().pid() + "\n");

		assertThat(daemon("/no/such/program.jar").process()).isEmpty();
	}

	@Test
	void remembersItsLastWords() throws IOException {
		ProcessHandle started = daemon("sh").start(this.directory,
				List.of("sh", "-c", "echo one; echo two; echo three"), Map.of());
		Daemon.exitsWithin(started, PATIENCE);

		assertThat(daemon("sh").lastLines(2)).containsExactly("two", "three");
	}

	private Daemon daemon(String mark) {
		return new Daemon(this.directory.resolve("it.pid"), this.directory.resolve("it.log"), mark);
	}

}
