package com.roseash.platform.activity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/** Hears from PostgreSQL which handlers have something to do ({@code LISTEN}). */
@Component
class Announcements {

	private static final int LONGEST_SILENCE = 30_000;

	private final DataSource database;

	/** Listens on a connection of its own, as it keeps it for as long as it lives. */
	Announcements(DataSource database) {
		this.database = DataSourceBuilder.derivedFrom(database).type(SimpleDriverDataSource.class).build();
	}

	/**
	 * Calls back with the name of each handler that has something to do, until the
	 * connection is lost or the thread interrupted.
	 */
	void await(Consumer<String> due) throws InterruptedException {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("listen " + ActivityLog.CHANNEL);
			PGConnection listener = connection.unwrap(PGConnection.class);
			while (!Thread.currentThread().isInterrupted()) {
				PGNotification[] heard = listener.getNotifications(LONGEST_SILENCE);
				if (heard != null && heard.length > 0) {
					Stream.of(heard).map(PGNotification::getParameter).distinct().forEach(due);
				}
				else {
					statement.execute("select 1");
				}
			}
			statement.execute("unlisten *");
			throw new InterruptedException();
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("Not heard from PostgreSQL any more", ex);
		}
	}

}
