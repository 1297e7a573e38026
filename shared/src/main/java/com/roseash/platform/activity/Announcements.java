package com.roseash.platform.activity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/** Hears from PostgreSQL that something was recorded ({@code LISTEN}). */
@Component
class Announcements {

	private static final int LONGEST_SILENCE = 30_000;

	private final DataSource database;

	/** Listens on a connection of its own, as it keeps it for as long as it lives. */
	Announcements(DataSource database) {
		this.database = DataSourceBuilder.derivedFrom(database).type(SimpleDriverDataSource.class).build();
	}

	/**
	 * Calls back whenever something was recorded, until the connection is lost or the
	 * thread interrupted.
	 */
	void await(Runnable recorded) throws InterruptedException {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("listen " + ActivityLog.CHANNEL);
			PGConnection listener = connection.unwrap(PGConnection.class);
			while (!Thread.currentThread().isInterrupted()) {
				PGNotification[] heard = listener.getNotifications(LONGEST_SILENCE);
				if (heard != null && heard.length > 0) {
					recorded.run();
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
