package com.roseash.local;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import redis.embedded.core.ExecutableProvider;

/**
 * The platform's Redis: the {@code redis-server} of this machine, else the one that comes
 * along. It writes down what it knows, as in production, so that nobody is signed out
 * when it is restarted.
 */
public final class Redis {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.");

	private static final int OLDEST_VERSION = 7;

	private final Home home;

	private final int port;

	private final Daemon daemon;

	Redis(Home home, int port) {
		this.home = home;
		this.port = port;
		this.daemon = new Daemon(home.pid("redis"), home.log("redis"), "redis-");
	}

	public void start() throws IOException {
		String binary = installed().orElseGet(Redis::unpacked).toString();
		Path data = Files.createDirectories(this.home.data("redis"));
		ProcessHandle process = this.daemon.start(data, List.of(binary, "--port", Integer.toString(this.port), "--bind",
				"127.0.0.1", "--save", "", "--appendonly", "yes", "--daemonize", "no"), Map.of());
		Await.until("Redis", PATIENCE, this::answers, () -> !process.isAlive(), this.daemon);
	}

	/** Makes it forget everything, as if it had been full. */
	public void forget() {
		command("FLUSHALL");
	}

	/** Makes it forget what pages were made of, which another build makes otherwise. */
	void forgetFragments() {
		command("EVAL \"for _, key in ipairs(redis.call('keys', 'frag*')) do redis.call('del', key) end return 1\" 0");
	}

	private void command(String command) {
		try {
			String answer = answer(command);
			if (answer.startsWith("-")) {
				throw new IllegalStateException("Redis did not forget: " + answer);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void stop() {
		this.daemon.stop(PATIENCE);
	}

	/** The running process, if there is one. */
	public Optional<ProcessHandle> process() {
		return this.daemon.process();
	}

	/**
	 * One that still reads what it wrote down listens already, and refuses everything.
	 */
	private boolean answers() {
		try {
			return answer("PING").startsWith("+");
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The first line of what it says to a command. */
	private String answer(String command) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 500);
			socket.setSoTimeout((int) PATIENCE.toMillis());
			socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
			String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
			if (line == null) {
				throw new EOFException("Redis hung up");
			}
			return line;
		}
	}

	private static Optional<Path> installed() {
		String path = System.getenv().getOrDefault("PATH", "");
		return Arrays.stream(path.split(File.pathSeparator))
			.map((directory) -> Path.of(directory, "redis-server"))
			.filter(Files::isExecutable)
			.filter(Redis::isRecent)
			.findFirst();
	}

	private static boolean isRecent(Path binary) {
		try {
			Process process = new ProcessBuilder(binary.toString(), "--version").start();
			Matcher version = VERSION
				.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
			return version.find() && Integer.parseInt(version.group(1)) >= OLDEST_VERSION;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Path unpacked() {
		try {
			return ExecutableProvider.newJarResourceProvider().get().toPath();
		}
		catch (IOException ex) {
			throw new IllegalStateException("There is no redis-server for this machine: install Redis 7", ex);
		}
	}

}
