package com.roseash.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;

import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionCommands;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which sessions of the six applications belong to one sign-in, and which sign-ins to one
 * member, so that all end when it does.
 */
@Component
public class SessionIndex {

	private static final Duration LIFETIME = Duration.ofDays(31);

	/**
	 * Who was on the way to another application when the sign-in ended has arrived by
	 * then.
	 */
	private static final Duration UNDER_WAY = Duration.ofMinutes(10);

	private static final int LONGEST_DEVICE = 300;

	/** The member's sign-ins that have a session; what has none is forgotten. */
	@SuppressWarnings("rawtypes") // a script's answer is a list of lists
	private static final RedisScript<List> ALIVE = RedisScript.of("""
			local alive = {}
			local known = redis.call('hgetall', KEYS[1])
			for i = 1, #known, 2 do
			  local sid = known[i]
			  local entry = {sid, known[i + 1]}
			  for _, session in ipairs(redis.call('smembers', 'sign-in:' .. sid)) do
			    if redis.call('exists', session) == 1 then entry[#entry + 1] = session end
			  end
			  if #entry > 2 then
			    alive[#alive + 1] = entry
			  else
			    redis.call('hdel', KEYS[1], sid)
			    redis.call('del', 'sign-in:' .. sid)
			  end
			end
			return alive""", List.class);

	private final StringRedisTemplate redis;

	private final Activities activities;

	private final TransactionTemplate transaction;

	private final String prefix;

	SessionIndex(StringRedisTemplate redis, Activities activities, TransactionTemplate transaction, Site site) {
		this.redis = redis;
		this.activities = activities;
		this.transaction = transaction;
		this.prefix = SessionStore.prefix(site.self());
	}

	/**
	 * Notes that a member has signed in.
	 * @param sid the id of the sign-in, as tokens name it
	 * @param device the browser's description of itself
	 */
	public void begin(String sid, UUID member, Instant at, String device) {
		String key = memberKey(member);
		String about = at.getEpochSecond() + " " + device.substring(0, Math.min(device.length(), LONGEST_DEVICE));
		Patience.ONCE_MORE.invoke(() -> {
			this.redis.opsForHash().put(key, sid, about);
			this.redis.expire(key, LIFETIME);
		});
	}

	/**
	 * Notes that a session of this application belongs to a sign-in.
	 * @param sid the id of the sign-in, as tokens name it
	 * @param session the id of the session
	 */
	public void add(String sid, String session) {
		String key = key(sid);
		Patience.ONCE_MORE.invoke(() -> {
			this.redis.opsForSet().add(key, this.prefix + session);
			this.redis.expire(key, LIFETIME);
		});
	}

	/**
	 * Ends a session, once it is kept, if its sign-in ended while it was on the way here.
	 */
	public void endIfLate(String sid, String session) {
		Patience.ONCE_MORE.invoke(() -> {
			if (Boolean.TRUE.equals(this.redis.hasKey(endedKey(sid)))) {
				this.redis.delete(this.prefix + session);
			}
		});
	}

	/** The sign-ins of a member that are still good, the newest first. */
	public List<SignIn> of(UUID member) {
		List<SignIn> found = new ArrayList<>();
		for (Object entry : this.redis.execute(ALIVE, List.of(memberKey(member)))) {
			found.add(signIn(((List<?>) entry).stream().map(String::valueOf).toList()));
		}
		found.sort(Comparator.comparing(SignIn::at).reversed());
		return found;
	}

	/**
	 * Ends every session of a sign-in, in all applications, and has the log tell others.
	 */
	public void end(String sid) {
		this.transaction.executeWithoutResult((status) -> this.activities.record(new SignInEnded(sid)));
		this.redis.opsForValue().set(endedKey(sid), "", UNDER_WAY);
		Set<String> sessions = this.redis.opsForSet().members(key(sid));
		List<String> keys = new ArrayList<>(List.of(key(sid)));
		if (sessions != null) {
			keys.addAll(sessions);
		}
		this.redis.delete(keys);
	}

	/** Ends every session of a member, in all applications. */
	public void endAll(UUID member) {
		of(member).forEach((signIn) -> end(signIn.sid()));
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

	private static SignIn signIn(List<String> entry) {
		String about = entry.get(1);
		int space = about.indexOf(' ');
		Set<App> apps = entry.stream()
			.skip(2)
			.flatMap((session) -> Arrays.stream(App.values())
				.filter((app) -> session.startsWith(SessionStore.prefix(app))))
			.collect(Collectors.toSet());
		return new SignIn(entry.getFirst(), Instant.ofEpochSecond(Long.parseLong(about.substring(0, space))),
				about.substring(space + 1), apps);
	}

	private static String endedKey(String sid) {
		return "sign-in-ended:" + sid;
	}

	private static String key(String sid) {
		return "sign-in:" + sid;
	}

	private static String memberKey(UUID member) {
		return "sign-ins:" + member;
	}

}
