package com.roseash.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.roseash.platform.config.App;

/**
 * One of the six applications, run as a process of its own, as it runs in production: the
 * same jar, unpacked, with the same JVM flags.
 */
public final class Application {

	private static final Duration PATIENCE_START = Duration.ofMinutes(4);

	/** A JVM that is trained takes its time to start, too, on a machine that is busy. */
	private static final Duration PATIENCE_TRAINING = Duration.ofMinutes(12);

	private static final Duration PATIENCE_STOP = Duration.ofSeconds(30);

	/**
	 * A JVM that was trained writes its AOT cache when it stops, which takes its time.
	 */
	private static final Duration PATIENCE_TRAINED = Duration.ofMinutes(12);

	private final App app;

	private final String name;

	private final int port;

	private final Home home;

	private final UnpackedJar jar;

	private final Daemon daemon;

	private final HttpClient http;

	/**
	 * A process that is not started yet.
	 * @param name by which its files are known: that of the application, for its first
	 * process
	 */
	Application(App app, String name, int port, Home home, HttpClient http) {
		this.app = app;
		this.name = name;
		this.port = port;
		this.home = home;
		this.http = http;
		this.jar = new UnpackedJar(home.root().resolve(app.id() + "/target/" + app.id() + ".jar"), home.run(name));
		this.daemon = new Daemon(home.pid(name), home.log(name), this.jar.jar().toString());
	}

	public App app() {
		return this.app;
	}

	/** The address that this machine's programs use. */
	public URI url() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	/** The running process, if there is one. */
	public Optional<ProcessHandle> process() {
		return this.daemon.process();
	}

	/** Unpacks the jar, if it changed. */
	void unpack() throws IOException, InterruptedException {
		this.jar.unpack();
	}

	/** Starts the process; it is not ready yet. */
	void launch(Map<String, String> environment, Training training) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"@" + this.home.root().resolve("config/jvm.options")));
		training.option(this.jar.aotCache()).ifPresent(command::add);
		command.addAll(List.of("-jar", this.jar.jar().toString()));
		Map<String, String> own = new HashMap<>(environment);
		own.put("PORT", Integer.toString(this.port));
		this.daemon.start(this.home.root(), command, own);
	}

	/** Returns when it can serve; a {@link StartFailed} says why it cannot. */
	void awaitReady(Training training) {
		Duration patience = (training == Training.RECORD) ? PATIENCE_TRAINING : PATIENCE_START;
		try {
			Await.until(this.name, patience, this::isReady, () -> process().isEmpty(), this.daemon);
		}
		catch (StartFailed ex) {
			process().ifPresent((process) -> ThreadDump.of(process, this.home.threads(this.name)));
			throw ex;
		}
	}

	public boolean isReady() {
		HttpRequest request = HttpRequest.newBuilder(url().resolve("/actuator/health/readiness"))
			.timeout(Duration.ofSeconds(2))
			.build();
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Lets it finish what it is doing, then stops it. */
	public void stop() {
		stop(Training.USE);
	}

	void stop(Training training) {
		this.daemon.stop((training == Training.RECORD) ? PATIENCE_TRAINED : PATIENCE_STOP);
	}

	/** The end that no program can prepare for ({@code kill -9}). */
	public void kill() {
		process().ifPresent((process) -> {
			process.destroyForcibly();
			Daemon.exitsWithin(process, PATIENCE_STOP);
		});
	}

	/** Makes it hang: its port still takes connections, nobody answers. */
	public void suspend() throws IOException {
		Signal.STOP.send(process().orElseThrow());
	}

	/** Ends a {@link #suspend()}. */
	public void resume() throws IOException {
		Signal.CONT.send(process().orElseThrow());
	}

	/** Where its output is. */
	public Path log() {
		return this.daemon.log();
	}

	boolean isBuilt() {
		return Files.exists(this.jar.source());
	}

}
