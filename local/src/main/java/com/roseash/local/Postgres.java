package com.roseash.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * The platform's PostgreSQL, which keeps its data between runs and writes as durably as
 * one in production.
 */
public final class Postgres {

	static final String NAME = "rose_ash";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Path data;

	private final Path log;

	private final int port;

	private @Nullable EmbeddedPostgres server;

	Postgres(Home home, int port) {
		this.data = home.data("postgres");
		this.log = home.log("postgres");
		this.port = port;
	}

	/** Where applications find the database. */
	public String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + NAME;
	}

	/** Where a program that measures reads what PostgreSQL counted. */
	public String statisticsUrl() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres?user=postgres";
	}

	public void start() throws IOException, SQLException {
		Files.createDirectories(this.log.getParent());
		ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(this.log.toFile());
		EmbeddedPostgres started = EmbeddedPostgres.builder()
			.setPort(this.port)
			.setDataDirectory(this.data)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(PATIENCE)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("shared_preload_libraries", "pg_stat_statements")
			.setOutputRedirector(output)
			.setErrorRedirector(output)
			.start();
		this.server = started;
		try (Connection connection = started.getPostgresDatabase().getConnection()) {
			createDatabase(connection);
		}
	}

	/** Stops it, also when an earlier launcher, which was killed, left it running. */
	public void stop() throws IOException {
		if (this.server != null) {
			this.server.close();
			this.server = null;
		}
		Optional<ProcessHandle> left = process();
		if (left.isPresent()) {
			Signal.INT.send(left.get());
			Daemon.exitsWithin(left.get(), PATIENCE);
		}
	}

	/** The server's main process, if it runs. */
	public Optional<ProcessHandle> process() throws IOException {
		Path pidFile = this.data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return Optional.empty();
		}
		long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
		return ProcessHandle.of(pid)
			.filter(ProcessHandle::isAlive)
			.filter((process) -> process.info()
				.commandLine()
				.map((line) -> line.contains(this.data.toString()))
				.orElse(true));
	}

	private static void createDatabase(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
				statement.execute("create role " + NAME + " login");
			}
			if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
				statement.execute("create database " + NAME + " owner " + NAME);
			}
			statement.execute("create extension if not exists pg_stat_statements");
		}
	}

	private static boolean exists(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			return result.next();
		}
	}

}
