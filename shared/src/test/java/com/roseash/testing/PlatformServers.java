package com.roseash.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import redis.embedded.RedisServer;

/**
 * Starts one PostgreSQL and one Redis for all tests of a module: containers where a
 * Docker engine answers, embedded servers otherwise.
 */
public final class PlatformServers implements BeforeAllCallback {

	private static boolean started;

	@Override
	public void beforeAll(ExtensionContext context) {
		start();
	}

	/** Starts them, unless they run. */
	public static synchronized void start() {
		if (started) {
			return;
		}
		started = true;
		if (DockerClientFactory.instance().isDockerAvailable()) {
			startContainers();
		}
		else {
			startEmbedded();
		}
		System.setProperty("rose-ash.outside.neighbours", "127.0.0.1");
		System.setProperty("rose-ash.secret", "a-secret-that-only-the-tests-know-0123456789");
		System.setProperty("rose-ash.encryption-key", "dGVzdHMta2V5LTAxMjM0NTY3ODktYWJjZGVmZ2hpams=");
	}

	@SuppressWarnings("resource") // they live as long as the tests' process
	private static void startContainers() {
		PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:16");
		GenericContainer<?> redis = new GenericContainer<>("redis:7").withExposedPorts(6379);
		postgres.start();
		redis.start();
		configure(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword(),
				"redis://" + redis.getHost() + ":" + redis.getMappedPort(6379));
	}

	private static void startEmbedded() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
			int port = freePort();
			RedisServer redis = RedisServer.newRedisServer().port(port).setting("save \"\"").build();
			redis.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, redis)));
			configure(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", "redis://127.0.0.1:" + port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded servers did not start", ex);
		}
	}

	private static void stop(EmbeddedPostgres postgres, RedisServer redis) {
		try (postgres) {
			redis.stop();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void configure(String databaseUrl, String user, String password, String redisUrl) {
		System.setProperty("spring.datasource.url", databaseUrl);
		System.setProperty("spring.datasource.username", user);
		System.setProperty("spring.datasource.password", password);
		System.setProperty("spring.data.redis.url", redisUrl);
		System.setProperty("spring.data.redis.timeout", "5s");
		System.setProperty("rose-ash.cache.redis-timeout", "5s");
		System.setProperty("spring.flyway.enabled", "true");
		System.setProperty("rose-ash.run-migrations", "true");
		System.setProperty("rose-ash.activities.processing", "false");
		System.setProperty("rose-ash.flows.running", "false");
		System.setProperty("rose-ash.mail.sending", "false");
		System.setProperty("rose-ash.sign-in.limits.address", "10000/1d");
		System.setProperty("rose-ash.sign-in.limits.account", "10000/1d");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
