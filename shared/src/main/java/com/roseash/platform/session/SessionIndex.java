package com.roseash.platform.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.roseash.platform.config.Site;

import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionCommands;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Which sessions of the six applications belong to one sign-in, so that all end when it
 * does.
 */
@Component
public class SessionIndex {

	private static final Duration LIFETIME = Duration.ofDays(31);

	private final StringRedisTemplate redis;

	private final String prefix;

	SessionIndex(StringRedisTemplate redis, Site site) {
		this.redis = redis;
		this.prefix = SessionStore.prefix(site.self());
	}

	/**
	 * Notes that a session of this application belongs to a sign-in.
	 * @param sid the id of the sign-in, as tokens name it
	 * @param session the id of the session
	 */
	public void add(String sid, String session) {
		String key = key(sid);
		this.redis.opsForSet().add(key, this.prefix + session);
		this.redis.expire(key, LIFETIME);
	}

	/** Ends every session of a sign-in, in all applications. */
	public void end(String sid) {
		Set<String> sessions = this.redis.opsForSet().members(key(sid));
		List<String> keys = new ArrayList<>(List.of(key(sid)));
		if (sessions != null) {
			keys.addAll(sessions);
		}
		this.redis.delete(keys);
	}

	/** Whether Redis answers, so that sessions can be kept. */
	public boolean isThere() {
		try {
			return this.redis.execute(RedisConnectionCommands::ping) != null;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

	private static String key(String sid) {
		return "sign-in:" + sid;
	}

}
