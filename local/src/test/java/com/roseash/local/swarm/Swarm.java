package com.roseash.local.swarm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/**
 * The cluster that {@code bin/swarm-test} has started, and the checkout that it is
 * deployed from; the environment says which.
 */
final class Swarm {

	static final String STACK = environment("STACK");

	static final String DOMAIN = environment("DOMAIN");

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private final Path directory = Path.of(environment("SWARM_DIRECTORY"));

	private final Path checkout = this.directory.resolve("checkout");

	/** Where the mailbox answers. */
	String mailbox() {
		return "http://%s:8007/messages".formatted(environment("SWARM_ADDRESS"));
	}

	/** A file that the proof leaves for its report, or finds. */
	Path file(String name) {
		return this.directory.resolve(name);
	}

	/** Commits a change of the checkout: that text in place of the other. */
	void commit(String message, String file, String text, String replacement) throws Exception {
		Path path = this.checkout.resolve(file);
		String before = Files.readString(path);
		if (!before.contains(text)) {
			throw new IllegalArgumentException(file + " does not contain " + text);
		}
		Files.writeString(path, before.replace(text, replacement));
		expect("git", "commit", "--quiet", "--all", "--message", message);
	}

	/** Takes the last commit back. */
	void revert() throws Exception {
		expect("git", "revert", "--no-edit", "HEAD");
	}

	/** Runs a program in the checkout; what it printed must say that it worked. */
	String expect(String... command) throws Exception {
		Outcome outcome = run(command);
		if (outcome.code() != 0) {
			throw new AssertionError(String.join(" ", command) + " ended with " + outcome);
		}
		return outcome.output();
	}

	/** Runs a program in the checkout; its output is also in the report's log. */
	Outcome run(String... command) throws Exception {
		Path output = Files.createTempFile(this.directory, "output", ".log");
		Process process = new ProcessBuilder(command).directory(this.checkout.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			process.destroy();
			throw new AssertionError(String.join(" ", command) + " did not end: " + Files.readString(output));
		}
		String text = Files.readString(output);
		Files.delete(output);
		log("$ " + String.join(" ", command) + "\n" + text);
		return new Outcome(process.exitValue(), text.strip());
	}

	void log(String text) throws IOException {
		Files.writeString(file("proof.log"), text + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
	}

	/** The containers of a service that run on this node. */
	List<String> containers(String service) throws Exception {
		return expect("docker", "ps", "--quiet", "--filter",
				"label=com.docker.swarm.service.name=" + STACK + "_" + service)
			.lines()
			.toList();
	}

	/**
	 * How many containers the stack has on this node besides the blog's, which never wait
	 * for room.
	 */
	int containersBesidesTheBlog() throws Exception {
		return Integer.parseInt(expect("bash", "-c", """
				docker ps --filter label=com.docker.stack.namespace=%1$s \
				  --format '{{.Label "com.docker.swarm.service.name"}}' | grep --count --invert-match '^%1$s_blog$'"""
			.formatted(STACK)));
	}

	/**
	 * Returns when every service has all of its replicas, and other containers than those
	 * given.
	 */
	void awaitRecovered(String service, List<String> gone) {
		Awaitility.await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofSeconds(1)).until(() -> {
			List<String> now = containers(service);
			return isComplete() && now.stream().noneMatch(gone::contains);
		});
	}

	boolean isComplete() throws Exception {
		return expect("docker", "stack", "services", "--format", "{{.Replicas}}", STACK).lines()
			.map((replicas) -> replicas.split("[ /]"))
			.allMatch((replicas) -> replicas[0].equals(replicas[1]));
	}

	/** The answer of the stack's database to a query, one line a row. */
	String sql(String query) throws Exception {
		return expect("docker", "exec", containers("postgres").getFirst(), "psql", "--username", "rose_ash", "--dbname",
				"rose_ash", "--no-align", "--tuples-only", "--command", query);
	}

	private static String environment(String name) {
		String value = System.getenv(name);
		if (value == null) {
			throw new IllegalStateException(name + " is not set: run this by bin/swarm-test");
		}
		return value;
	}

	/**
	 * How a program ended.
	 *
	 * @param code 0 when it worked
	 * @param output what it printed
	 */
	record Outcome(int code, String output) {
	}

}
