package com.roseash.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import com.roseash.platform.http.CallSigner;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a running platform counts. */
public final class Meters {

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final Platform platform;

	private final CallSigner signer;

	public Meters(Platform platform) {
		this.platform = platform;
		this.signer = new CallSigner(platform.settings(), Clock.systemUTC());
	}

	Reading read(ProcessHandle process) throws IOException, InterruptedException, SQLException {
		long micros = process.info().totalCpuDuration().orElseThrow().toNanos() / 1000;
		return new Reading(micros, roundTrips(), statements());
	}

	/** How often the blog's pages asked Redis for fragments. */
	public long roundTrips() throws IOException, InterruptedException {
		String path = "/actuator/metrics/rose.fragment.redis.round.trips";
		URI address = this.platform.ports().internalUrl(App.BLOG).resolve(path);
		HttpRequest request = HttpRequest.newBuilder(address)
			.header(CallSigner.SIGNATURE, this.signer.sign("GET", path, null, null, new byte[0]))
			.build();
		String metric = this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
		return this.json.readTree(metric).at("/measurements/0/value").asLong();
	}

	private long statements() throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.platform.postgres().statisticsUrl());
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(
						"select coalesce(sum(calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid where rolname = 'rose_ash'")) {
			result.next();
			return result.getLong(1);
		}
	}

	/**
	 * What was counted until some time.
	 *
	 * @param micros of CPU that a process used
	 * @param roundTrips of the blog to Redis, for fragments
	 * @param statements that PostgreSQL executed for all six
	 */
	record Reading(long micros, long roundTrips, long statements) {

		Reading since(Reading earlier) {
			return new Reading(this.micros - earlier.micros, this.roundTrips - earlier.roundTrips,
					this.statements - earlier.statements);
		}

	}

}
