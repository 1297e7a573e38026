package com.roseash.platform.blob;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files in the database, where every application reaches them, in parts that a
 * small heap has many of at a time.
 */
@Component
class DatabaseStore implements BlobStore {

	static final int PART = 128 * 1024;

	private final JdbcClient jdbc;

	DatabaseStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String id() {
		return "database";
	}

	@Override
	@Transactional(rollbackFor = IOException.class)
	public void write(String name, InputStream content, long size) throws IOException {
		delete(name);
		long written = 0;
		for (int number = 0; written < size; number++) {
			byte[] part = content.readNBytes((int) Math.min(PART, size - written));
			if (part.length == 0) {
				throw new IOException("The file ended after " + written + " of " + size + " bytes");
			}
			this.jdbc.sql("insert into blob_part (name, number, bytes) values (?, ?, ?)")
				.params(name, number, part)
				.update();
			written += part.length;
		}
	}

	@Override
	public InputStream read(String name, long from) {
		return new Parts((number) -> part(name, number), from, PART);
	}

	@Override
	@Transactional
	public void delete(String name) {
		this.jdbc.sql("delete from blob_part where name = ?").param(name).update();
	}

	/** A part; empty after the last. */
	private byte[] part(String name, int number) {
		return this.jdbc.sql("select bytes from blob_part where name = ? and number = ?")
			.params(name, number)
			.query(byte[].class)
			.optional()
			.orElseGet(() -> new byte[0]);
	}

}
