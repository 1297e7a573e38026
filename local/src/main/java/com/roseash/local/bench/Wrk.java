package com.roseash.local.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator {@code wrk}, with one thread. */
final class Wrk {

	private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");

	private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

	private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

	private final int connections;

	Wrk(int connections) {
		this.connections = connections;
	}

	/** Asks for that page as fast as it is answered, for that long. */
	Load load(URI page, Map<String, String> headers, Duration duration) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of("wrk", "-t1", "-c" + this.connections, "-d" + duration.toSeconds() + "s", "--latency"));
		headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
		command.add(page.toString());
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IOException(report);
		}
		return new Load(Long.parseLong(find(REQUESTS, report)), Double.parseDouble(find(RATE, report)),
				percentile(50, report), percentile(99, report), failed(report));
	}

	private static long failed(String report) {
		Matcher matcher = FAILED.matcher(report);
		return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
	}

	private static String percentile(int percent, String report) {
		return find(Pattern.compile("\\s" + percent + "%\\s+(\\S+)"), report);
	}

	private static String find(Pattern pattern, String report) {
		Matcher matcher = pattern.matcher(report);
		if (!matcher.find()) {
			throw new IllegalArgumentException("wrk did not say " + pattern + ": " + report);
		}
		return matcher.group(1);
	}

	/**
	 * What wrk counted.
	 *
	 * @param requests how many were answered
	 * @param perSecond as many each second
	 * @param p50 half were answered within that time, with its unit
	 * @param p99 99 of 100 were answered within that time, with its unit
	 * @param failed how many were answered with an error
	 */
	record Load(long requests, double perSecond, String p50, String p99, long failed) {
	}

}
