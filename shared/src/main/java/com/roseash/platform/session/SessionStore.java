package com.roseash.platform.session;

import java.time.Duration;
import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.data.redis.serializer.GenericToStringSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions in Redis, one value each: looking one up takes one round trip, and what was
 * only looked at is not written back. Without Redis nobody has a session, and pages keep
 * answering, without waiting for it once it is known to be lost; but one answer that is
 * late, as the first of a process may be, does not yet make a member nobody.
 */
@Component
public class SessionStore implements SessionRepository<KeptSession> {

	private static final Logger log = LoggerFactory.getLogger(SessionStore.class);

	private static final RedisSerializer<Object> SERIALIZER = RedisSerializer.java(SessionStore.class.getClassLoader());

	private static final RedisSerializer<Boolean> ANSWER = new GenericToStringSerializer<>(Boolean.class);

	/**
	 * Writes ARGV[1] for ARGV[2] milliseconds under KEYS[2], and no longer under KEYS[1],
	 * if there is either.
	 */
	private static final RedisScript<Boolean> REWRITE = RedisScript.of("""
			if redis.call('EXISTS', KEYS[1], KEYS[2]) == 0 then return 0 end
			redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
			if KEYS[1] ~= KEYS[2] then redis.call('DEL', KEYS[1]) end
			return 1""", Boolean.class);

	private final RedisTemplate<String, Object> redis = new RedisTemplate<>();

	private final Pulse pulse;

	private final String prefix;

	SessionStore(RedisConnectionFactory connections, Pulse pulse, Site site) {
		this.redis.setConnectionFactory(connections);
		this.redis.setKeySerializer(RedisSerializer.string());
		this.redis.setValueSerializer(SERIALIZER);
		this.redis.afterPropertiesSet();
		this.pulse = pulse;
		this.prefix = prefix(site.self());
	}

	/** What the keys of an application's sessions begin with. */
	static String prefix(App app) {
		return "session:" + app.id() + ":";
	}

	@Override
	public KeptSession createSession() {
		return KeptSession.create();
	}

	@Override
	public @Nullable KeptSession findById(String id) {
		return SessionMemory.find(id, this::lookUp);
	}

	private @Nullable KeptSession lookUp(String id) {
		if (this.pulse.isLost()) {
			return null;
		}
		try {
			return read(id);
		}
		catch (DataAccessException ex) {
			log.warn("No session is found without Redis: reason={}", ex.getMessage());
			return null;
		}
	}

	/**
	 * Whether there certainly is no such session. One that was not found may be there: it
	 * is Redis that has to say that it is not.
	 */
	public boolean isGone(String id) {
		try {
			return !this.pulse.isLost() && read(id) == null;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

	private @Nullable KeptSession read(String id) {
		try {
			Object kept = Patience.ONCE_MORE.invoke(() -> this.redis.opsForValue().get(this.prefix + id));
			return (kept instanceof MapSession found) ? KeptSession.found(found) : null;
		}
		catch (SerializationException | SerializationFailedException ex) {
			log.info("A session of another release is not read any more");
			return null;
		}
	}

	/** Writes it if it has changed; a session that was ended meanwhile stays so. */
	@Override
	public void save(KeptSession session) {
		try {
			if (session.hasToBeWritten() && !this.pulse.isLost() && Patience.ONCE_MORE.invoke(() -> write(session))) {
				session.wasWritten();
			}
		}
		catch (DataAccessException ex) {
			log.warn("No session is kept without Redis: reason={}", ex.getMessage());
		}
	}

	/** Returns whether it is kept; to do so once more changes nothing. */
	private boolean write(KeptSession session) {
		String key = this.prefix + session.getId();
		Duration lifetime = session.getMaxInactiveInterval();
		if (session.isNew()) {
			this.redis.opsForValue().set(key, session.content(), lifetime);
			return true;
		}
		return Boolean.TRUE.equals(this.redis.execute(REWRITE, RedisSerializer.byteArray(), ANSWER,
				List.of(this.prefix + session.storedId(), key), SERIALIZER.serialize(session.content()),
				RedisSerializer.string().serialize(Long.toString(lifetime.toMillis()))));
	}

	/** Ends a session; its owner is nobody from now on. */
	@Override
	public void deleteById(String id) {
		SessionMemory.forget(id);
		this.redis.delete(this.prefix + id);
	}

}
