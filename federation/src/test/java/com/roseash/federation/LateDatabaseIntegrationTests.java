package com.roseash.federation;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.roseash.testing.PlatformServers;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * There is no database when the process starts: it starts all the same, says that it is
 * not ready, and is as soon as there is one.
 */
class LateDatabaseIntegrationTests {

	private static final String DATABASE = "late";

	private static final int PORT = TestSocketUtils.findAvailableTcpPort();

	private static CompletableFuture<ConfigurableApplicationContext> application;

	private final HttpClient http = HttpClient.newHttpClient();

	@BeforeAll
	static void start() {
		PlatformServers.start();
		application = CompletableFuture.supplyAsync(() -> new SpringApplicationBuilder(FederationApplication.class)
			.run("--server.port=" + PORT, "--spring.flyway.enabled=false", "--spring.datasource.url=" + url(DATABASE)));
	}

	/** It has not started, in Spring's terms, before it is ready. */
	@AfterAll
	static void stop() {
		if (application.isDone()) {
			application.join().close();
		}
	}

	@Test
	void aProcessStartsBeforeItsDatabase() throws Exception {
		Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> health("liveness") == 200);
		assertThat(health("readiness")).isEqualTo(503);

		make();
		Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> health("readiness") == 200);
	}

	private static void make() throws SQLException {
		try (Connection connection = DriverManager.getConnection(System.getProperty("spring.datasource.url"), user(),
				password()); Statement statement = connection.createStatement()) {
			statement.execute("create database " + DATABASE);
		}
		Flyway.configure().dataSource(url(DATABASE), user(), password()).load().migrate();
	}

	private int health(String group) throws Exception {
		URI address = URI.create("http://127.0.0.1:" + PORT + "/actuator/health/" + group);
		try {
			return this.http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (ConnectException ex) {
			return 0;
		}
	}

	/** That database of the tests' server. */
	private static String url(String database) {
		return System.getProperty("spring.datasource.url").replaceFirst("(//[^/]*/)[^?]*", "$1" + database);
	}

	private static String user() {
		return System.getProperty("spring.datasource.username");
	}

	private static String password() {
		return System.getProperty("spring.datasource.password");
	}

}
