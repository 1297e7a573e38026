package com.roseash.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.roseash.local.mailbox.Mailbox;
import com.roseash.platform.config.App;
import com.roseash.platform.config.RoseAsh;

/**
 * The whole of Rose Ash on this machine, real processes over a real database: what
 * {@code bin/dev} runs, and what end-to-end tests and benchmarks drive.
 */
public final class Platform implements AutoCloseable {

	private final Home home;

	private final Ports ports;

	private final Progress progress;

	private final Training training;

	private final Surroundings surroundings;

	private final Postgres postgres;

	private final Redis redis;

	private final Mailbox mailbox;

	private boolean stopped;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final Map<App, Application> applications = new EnumMap<>(App.class);

	private final List<Application> replicas = new CopyOnWriteArrayList<>();

	public Platform(Home home, Ports ports, Progress progress, Training training, Map<String, String> environment)
			throws IOException {
		this.home = home;
		this.ports = ports;
		this.progress = progress;
		this.training = training;
		this.surroundings = new Surroundings(home, ports, environment);
		this.postgres = new Postgres(home, ports.postgres());
		this.redis = new Redis(home, ports.redis());
		this.mailbox = new Mailbox(ports.mailbox(), ports.smtp());
		for (App app : App.values()) {
			this.applications.put(app, new Application(app, app.id(), ports.app(app), home, this.http));
		}
	}

	/** As {@link #start(Path, Map)}, with nothing more in the environment. */
	public static Platform start(Path directory) throws Exception {
		return start(directory, Map.of());
	}

	/**
	 * Starts a platform of one's own, at ports that nobody uses, with everything it
	 * writes in that directory; the applications' jars have been built. They see that
	 * environment besides their own.
	 */
	public static Platform start(Path directory, Map<String, String> environment) throws Exception {
		Platform platform = new Platform(new Home(Home.findRoot(), directory.toAbsolutePath()), Ports.free(),
				new Progress(System.out), Training.USE, environment);
		platform.start();
		return platform;
	}

	/**
	 * Starts every part and returns when all are ready; otherwise nothing is left running
	 * and {@link StartFailed} says what could not start.
	 */
	public void start() throws Exception {
		requireJars();
		List<String> taken = PortsInUse.among(this.ports.all());
		if (!taken.isEmpty()) {
			throw new StartFailed(String.join(System.lineSeparator(), taken));
		}
		this.surroundings.writeConfig();
		deleteLogs();
		boolean complete = false;
		try {
			this.progress.timed("PostgreSQL", begin(this.postgres::start));
			this.progress.timed("Redis", begin(this.redis::start));
			this.redis.forgetFragments();
			this.progress.timed("mailbox", begin(this.mailbox::start));
			startApplications();
			complete = true;
		}
		finally {
			if (!complete) {
				stop();
			}
		}
	}

	/** Starts one application and returns when it is ready. */
	public Application start(Application application) throws Exception {
		Map<String, String> environment = this.surroundings.environment(application.app(), this.postgres);
		application.unpack();
		begin(() -> application.launch(environment, this.training)).call();
		application.awaitReady(this.training);
		return application;
	}

	/**
	 * Starts another process of an application, at a port of its own, and returns when it
	 * is ready.
	 */
	public Application replicate(App app) throws Exception {
		Application replica = new Application(app, app.id() + "-" + (this.replicas.size() + 2), PortsInUse.free(),
				this.home, this.http);
		this.replicas.add(replica);
		return start(replica);
	}

	/** Stops one application, if it runs, and starts it again. */
	public void restart(App app) throws Exception {
		application(app).stop();
		start(application(app));
	}

	public Application application(App app) {
		return Objects.requireNonNull(this.applications.get(app));
	}

	public List<Application> applications() {
		return List.copyOf(this.applications.values());
	}

	public Ports ports() {
		return this.ports;
	}

	public Home home() {
		return this.home;
	}

	public Postgres postgres() {
		return this.postgres;
	}

	public Redis redis() {
		return this.redis;
	}

	/** The settings with which a program calls the applications as a sibling does. */
	public RoseAsh settings() {
		return this.surroundings.settings();
	}

	/** Whether anything of this platform runs, whoever started it. */
	boolean isRunning() throws IOException {
		return this.postgres.process().isPresent() || this.redis.process().isPresent()
				|| this.applications.values().stream().anyMatch((application) -> application.process().isPresent());
	}

	/**
	 * Stops every part, in order, whoever started it: the applications together, then
	 * what they stand on.
	 */
	public void stop() throws IOException {
		synchronized (this) {
			this.stopped = true;
		}
		stopParts();
	}

	private void stopParts() throws IOException {
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			this.applications.values()
				.forEach((application) -> executor.execute(() -> application.stop(this.training)));
			this.replicas.forEach((replica) -> executor.execute(() -> replica.stop(this.training)));
		}
		this.mailbox.stop();
		this.redis.stop();
		this.postgres.stop();
	}

	@Override
	public void close() throws IOException {
		stop();
	}

	private void requireJars() {
		List<String> missing = this.applications.values()
			.stream()
			.filter((application) -> !application.isBuilt())
			.map((application) -> application.app().id())
			.toList();
		if (!missing.isEmpty()) {
			throw new StartFailed("There is no jar of " + String.join(", ", missing) + ": build it with mvn package");
		}
	}

	/** Stops what a launcher that was killed left running. */
	void stopLeftovers() throws IOException {
		if (isRunning()) {
			this.progress.say("Stopping what an earlier run left behind …");
			stopParts();
		}
	}

	private void deleteLogs() throws IOException {
		Path log = this.home.log("any").getParent();
		Files.createDirectories(log);
		try (Stream<Path> files = Files.list(log)) {
			for (Path file : files.filter((path) -> !path.endsWith("dev.log")).toList()) {
				Files.delete(file);
			}
		}
	}

	private void startApplications() throws Exception {
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			CompletionService<Application> starting = new ExecutorCompletionService<>(executor);
			this.applications.values()
				.forEach((application) -> starting
					.submit(() -> this.progress.timed(application.app().id(), () -> start(application))));
			try {
				for (int ready = 0; ready < this.applications.size(); ready++) {
					starting.take().get();
				}
			}
			finally {
				executor.shutdownNow();
			}
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof Exception cause) ? cause : ex;
		}
	}

	/** One step of starting, which a stop waits for, and which never follows a stop. */
	private Callable<Boolean> begin(Action action) {
		return () -> {
			synchronized (this) {
				if (this.stopped) {
					throw new StartFailed("Stopped before everything had started.");
				}
				action.run();
			}
			return true;
		};
	}

	private interface Action {

		void run() throws Exception;

	}

}
