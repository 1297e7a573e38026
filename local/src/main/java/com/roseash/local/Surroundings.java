package com.roseash.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.roseash.platform.config.App;
import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.config.RoseAsh.Address;

/** What the applications of one platform are told about the world they start in. */
final class Surroundings {

	private final Home home;

	private final Ports ports;

	private final Secrets secrets;

	private final Map<String, String> extra;

	Surroundings(Home home, Ports ports, Map<String, String> extra) throws IOException {
		this.home = home;
		this.ports = ports;
		this.secrets = Secrets.in(home);
		this.extra = extra;
	}

	/** The environment of one application. */
	Map<String, String> environment(App app, Postgres postgres) {
		Map<String, String> environment = new HashMap<>();
		environment.put("DATABASE_URL", postgres.url());
		environment.put("DATABASE_USER", Postgres.NAME);
		environment.put("DATABASE_PASSWORD", "");
		environment.put("REDIS_URL", "redis://127.0.0.1:" + this.ports.redis());
		environment.put("ROSE_ASH_SECRET", this.secrets.calls());
		environment.put("ROSE_ASH_ENCRYPTION_KEY", this.secrets.encryption());
		environment.put("RUN_MIGRATIONS", Boolean.toString(app == App.BLOG));
		environment.put("SPRING_MAIL_HOST", "127.0.0.1");
		environment.put("SPRING_MAIL_PORT", Integer.toString(this.ports.smtp()));
		environment.put("SPRING_CONFIG_ADDITIONAL_LOCATION", this.home.config().toUri().toString());
		environment.put("MALLOC_ARENA_MAX", "2");
		environment.putAll(this.extra);
		return environment;
	}

	/** Writes the configuration file that all six read. */
	void writeConfig() throws IOException {
		StringBuilder yaml = new StringBuilder("rose-ash:\n  development: true\n  apps:\n");
		for (App app : App.values()) {
			yaml.append("    %s: { public-url: \"%s\", internal-url: \"%s\" }%n".formatted(app.id(),
					this.ports.publicUrl(app), this.ports.internalUrl(app)));
		}
		Files.createDirectories(this.home.config().getParent());
		Files.writeString(this.home.config(), yaml);
	}

	/** The same settings, for a program that calls the applications as a sibling does. */
	RoseAsh settings() {
		Map<App, Address> addresses = new LinkedHashMap<>();
		for (App app : App.values()) {
			URI internalUrl = this.ports.internalUrl(app);
			addresses.put(app, new Address(this.ports.publicUrl(app), internalUrl));
		}
		return new RoseAsh("Rose Ash", this.secrets.calls(), "", ZoneId.of("Europe/London"), "GBP", null, true,
				addresses);
	}

}
