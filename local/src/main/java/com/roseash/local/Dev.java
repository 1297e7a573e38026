package com.roseash.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import com.roseash.local.demo.Demo;
import com.roseash.platform.config.App;

/** The program behind {@code bin/dev}. */
final class Dev {

	private static final Duration PATIENCE = Duration.ofMinutes(6);

	private final Home home;

	private final Ports ports;

	private final Progress progress = new Progress(System.out);

	private final Daemon self;

	private volatile boolean stopping;

	private Dev(Ports ports) {
		this.ports = ports;
		this.home = Home.of(Home.findRoot(), ports);
		this.self = new Daemon(this.home.pid("dev"), this.home.log("dev"), Dev.class.getName());
	}

	public static void main(String[] arguments) throws Exception {
		MainThread.endsTheProgramWhenItFails();
		try {
			new Dev(Ports.of(System.getenv())).runOrExplain(List.of(arguments));
			System.exit(0);
		}
		catch (StartFailed | IllegalArgumentException ex) {
			System.out.println(ex.getMessage());
			System.exit(1);
		}
	}

	/** A part that ended because somebody stopped the platform is no news. */
	private void runOrExplain(List<String> arguments) throws Exception {
		try {
			run(arguments);
		}
		catch (StartFailed ex) {
			if (!this.stopping) {
				throw ex;
			}
		}
	}

	private void run(List<String> arguments) throws Exception {
		switch (arguments.getFirst()) {
			case "run" -> serve(arguments.contains("--fresh"));
			case "train" -> train(arguments.contains("--fresh"));
			case "restart" -> restart(App.of(arguments.get(1)));
			case "stop" -> stop();
			default -> throw new IllegalArgumentException("Unknown: " + arguments.getFirst());
		}
	}

	/** Runs the platform until somebody stops this process. */
	private void serve(boolean fresh) throws Exception {
		start(Training.USE, fresh);
		this.progress.say(UrlTable.of(this.ports));
		Files.createFile(this.home.ready());
		new CountDownLatch(1).await();
	}

	/** Runs the platform once, as visitors would use it, for the caches made of that. */
	private void train(boolean fresh) throws Exception {
		Platform platform = start(Training.RECORD, fresh);
		this.progress.timed("training", () -> new Visitors(this.ports).visit());
		this.progress.timed("AOT caches", () -> {
			platform.stop();
			return platform;
		});
	}

	private Platform start(Training training, boolean fresh) throws Exception {
		requireNotRunning();
		Platform platform = platform(training);
		Files.createDirectories(this.self.pidFile().getParent());
		Files.writeString(this.self.pidFile(), ProcessHandle.current().pid() + "\n");
		Thread stopping = new Thread(() -> stopAll(platform), "stopping");
		Runtime.getRuntime().addShutdownHook(stopping);
		Files.deleteIfExists(this.home.ready());
		platform.stopLeftovers();
		if (fresh) {
			UnpackedJar.delete(this.home.data("postgres"));
			UnpackedJar.delete(this.home.data("redis"));
		}
		platform.start();
		loadDemo(platform);
		return platform;
	}

	/**
	 * Loads the demo content into an empty platform; a load that was cut short is
	 * repeated.
	 */
	private void loadDemo(Platform platform) throws Exception {
		Demo demo = new Demo(platform.settings());
		Path unfinished = this.home.data("demo-unfinished");
		if (Files.exists(unfinished) || demo.isWanted()) {
			Files.writeString(unfinished, "");
			this.progress.timed("demo content", () -> {
				demo.load();
				return demo;
			});
			Files.delete(unfinished);
		}
	}

	private void restart(App app) throws Exception {
		if (this.self.process().isEmpty()) {
			throw new StartFailed("The platform does not run: start it with bin/dev");
		}
		this.progress.timed(app.id(), () -> {
			platform(Training.USE).restart(app);
			return app;
		});
	}

	private void stop() throws Exception {
		Optional<ProcessHandle> launcher = this.self.process();
		launcher.ifPresent((running) -> {
			running.destroy();
			Daemon.exitsWithin(running, PATIENCE);
		});
		Platform platform = platform(Training.USE);
		boolean left = platform.isRunning();
		platform.stop();
		this.progress.say((launcher.isPresent() || left) ? "Stopped." : "Nothing runs here.");
	}

	private void requireNotRunning() {
		this.self.process().ifPresent((running) -> {
			throw new StartFailed(
					"The platform runs already, as process %d: bin/dev --stop ends it".formatted(running.pid()));
		});
	}

	private void stopAll(Platform platform) {
		this.stopping = true;
		try {
			boolean running = platform.isRunning();
			if (running) {
				this.progress.say("Stopping …");
			}
			Files.deleteIfExists(this.home.ready());
			platform.stop();
			Files.deleteIfExists(this.self.pidFile());
			if (running) {
				this.progress.say("Stopped.");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Platform platform(Training training) throws IOException {
		return new Platform(this.home, this.ports, this.progress, training, Map.of());
	}

}
