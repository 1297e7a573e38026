package com.roseash.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.roseash.local.Application;
import com.roseash.local.Home;
import com.roseash.local.Platform;
import com.roseash.local.Ports;
import com.roseash.local.Progress;
import com.roseash.local.Training;

/**
 * Measures how long all six take to be ready, and how much memory they hold then: cold,
 * and with AOT caches when some were trained ({@code bin/dev --train} at the same
 * offset).
 */
final class StartBench {

	private final Home home;

	private final Ports ports;

	private StartBench(Home home, Ports ports) {
		this.home = home;
		this.ports = ports;
	}

	public static void main(String[] arguments) throws Exception {
		Ports ports = Ports.of(System.getenv());
		StartBench bench = new StartBench(Home.of(Home.findRoot(), ports), ports);
		bench.measure("cold", Training.IGNORE);
		bench.measure("with AOT caches, where trained", Training.USE);
		System.exit(0);
	}

	private void measure(String name, Training training) throws Exception {
		System.out.printf("%n%s%n", name);
		long begin = System.nanoTime();
		Progress progress = new Progress(System.out);
		try (Platform platform = new Platform(this.home, this.ports, progress, training, Map.of())) {
			platform.start();
			double seconds = (System.nanoTime() - begin) / 1e9;
			long kilobytes = 0;
			for (Application application : platform.applications()) {
				kilobytes += resident(application.process().orElseThrow());
			}
			System.out.printf("all ready after %.1f s, %d MiB resident in all six%n", seconds, kilobytes / 1024);
		}
	}

	/** In kilobytes, as proc(5) tells it. */
	private static long resident(ProcessHandle process) throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
			Optional<String> line = lines.filter((one) -> one.startsWith("VmRSS:")).findFirst();
			return Long.parseLong(line.orElseThrow().replaceAll("\\D", ""));
		}
	}

}
