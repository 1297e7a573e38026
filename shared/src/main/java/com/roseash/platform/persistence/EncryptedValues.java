package com.roseash.platform.persistence;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The encrypted values of the database, whoever they belong to. */
@Repository
class EncryptedValues {

	static final int BATCH = 200;

	private final JdbcClient jdbc;

	EncryptedValues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The next values behind that row, in the order in which they are stored. */
	List<Value> after(String row, EncryptedColumn column) {
		return this.jdbc.sql("""
				select ctid::text as row, %s as content, %s as place from %s
				where ctid > ?::tid order by ctid limit %d
				""".formatted(column.column(), column.place(), column.table(), BATCH))
			.param(row)
			.query((found, number) -> new Value(found.getString("row"), found.getBytes("content"),
					found.getString("place")))
			.list();
	}

	/** Puts another in its place, unless somebody has changed it; returns whether. */
	boolean replace(Value value, byte[] content, EncryptedColumn column) {
		return this.jdbc
			.sql("update %1$s set %2$s = ? where ctid = ?::tid and %2$s = ?".formatted(column.table(), column.column()))
			.params(content, value.row(), value.content())
			.update() == 1;
	}

	/** Notes what came of a pass with that key. */
	void note(EncryptedColumn column, String key, EncryptionPass pass) {
		this.jdbc.sql("""
				insert into encryption_pass (place, key, found, renewed, unreadable)
				values (?, ?, (select count(*) from %s), ?, ?)
				on conflict (place) do update set key = excluded.key, found = excluded.found,
					renewed = excluded.renewed, unreadable = excluded.unreadable, ended_at = excluded.ended_at
				""".formatted(column.table())).params(column.name(), key, pass.renewed(), pass.unreadable()).update();
	}

	/**
	 * An encrypted value.
	 *
	 * @param row where it is stored now
	 * @param content the value
	 * @param place the place that it is bound to
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Value(String row, byte[] content, String place) {
	}

}
