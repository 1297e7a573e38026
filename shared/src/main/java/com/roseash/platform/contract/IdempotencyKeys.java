package com.roseash.platform.contract;

import java.security.MessageDigest;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers what was answered under each key. It lives in the action's own transaction:
 * an action and its key are kept together or not at all.
 */
@Repository
class IdempotencyKeys {

	private final JdbcClient jdbc;

	IdempotencyKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the key for a request, or finds what was answered to the same request before.
	 * Waits, a few seconds at most, for a transaction that has taken the key.
	 */
	Optional<Answer> claim(String key, byte[] digest) {
		this.jdbc.sql("select set_config('lock_timeout', '5s', true)").query(String.class).single();
		int claimed = this.jdbc
			.sql("insert into idempotency_key (key, request_digest) values (?, ?) on conflict (key) do nothing")
			.params(key, digest)
			.update();
		if (claimed == 0) {
			return Optional.of(replay(key, digest));
		}
		forgetTheOldest();
		return Optional.empty();
	}

	void complete(String key, Answer answer) {
		this.jdbc
			.sql("update idempotency_key set status = :status, content_type = :type, body = :body where key = :key")
			.param("status", answer.status())
			.param("type", answer.contentType())
			.param("body", answer.body())
			.param("key", key)
			.update();
	}

	private Answer replay(String key, byte[] digest) {
		Kept kept = this.jdbc
			.sql("select request_digest, status, content_type, body from idempotency_key where key = ?")
			.param(key)
			.query((row, number) -> new Kept(row.getBytes("request_digest"),
					new Answer(row.getInt("status"), row.getString("content_type"), row.getBytes("body"))))
			.single();
		if (!MessageDigest.isEqual(kept.digest(), digest)) {
			throw new IdempotencyKeyReused(key);
		}
		return kept.answer();
	}

	/**
	 * Every new key removes up to two that are a week old, so that the table stays small.
	 */
	private void forgetTheOldest() {
		this.jdbc.sql("""
				delete from idempotency_key where key in (
					select key from idempotency_key where created_at < now() - interval '7 days'
					order by created_at limit 2 for update skip locked)""").update();
	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Answer(int status, @Nullable String contentType, byte[] body) {
	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	private record Kept(byte[] digest, Answer answer) {
	}

}
