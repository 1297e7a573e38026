package com.roseash.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A program that runs as a process of its own and is known by its pid file, so that
 * whoever comes later can find it, whether the one who started it still lives or not.
 *
 * @param pidFile holds the process id while it runs
 * @param log what it prints
 * @param mark a part of its command line by which a process is known to be this program,
 * and not another that was given the same id
 */
record Daemon(Path pidFile, Path log, String mark) {

	ProcessHandle start(Path directory, List<String> command, Map<String, String> environment) throws IOException {
		Files.createDirectories(this.log.getParent());
		Files.createDirectories(this.pidFile.getParent());
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectInput(Path.of("/dev/null").toFile())
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		builder.environment().putAll(environment);
		Process process = builder.start();
		Files.writeString(this.pidFile, process.pid() + "\n");
		return process.toHandle();
	}

	/** The running process, if there is one. */
	Optional<ProcessHandle> process() {
		return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::isOurs);
	}

	/** Asks it to stop, and ends it if it has not after that long. */
	void stop(Duration patience) {
		Optional<ProcessHandle> process = process();
		deletePidFile();
		process.ifPresent((running) -> {
			running.destroy();
			if (!exitsWithin(running, patience)) {
				running.destroyForcibly();
				exitsWithin(running, patience);
			}
		});
	}

	/** The last lines of its log. */
	List<String> lastLines(int count) {
		try (Stream<String> lines = Files.lines(this.log)) {
			List<String> all = lines.toList();
			return all.subList(Math.max(0, all.size() - count), all.size());
		}
		catch (IOException | UncheckedIOException ex) {
			return List.of("(no log: " + this.log + ")");
		}
	}

	static boolean exitsWithin(ProcessHandle process, Duration patience) {
		try {
			process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private Optional<Long> pid() {
		try {
			return Files.exists(this.pidFile) ? Optional.of(Long.valueOf(Files.readString(this.pidFile).strip()))
					: Optional.empty();
		}
		catch (IOException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private boolean isOurs(ProcessHandle process) {
		return process.info().commandLine().map((line) -> line.contains(this.mark)).orElse(true);
	}

	private void deletePidFile() {
		try {
			Files.deleteIfExists(this.pidFile);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
