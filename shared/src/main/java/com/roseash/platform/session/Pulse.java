package com.roseash.platform.session;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionCommands;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether Redis answers, asked every second, so that no visitor waits for a Redis that is
 * known not to. Twice in a row it has to be missed: a machine that was busy for a moment
 * makes nobody of its members.
 */
@Component
class Pulse {

	private static final Logger log = LoggerFactory.getLogger(Pulse.class);

	private static final int LOST = 2;

	private final StringRedisTemplate redis;

	private volatile int missed;

	Pulse(StringRedisTemplate redis) {
		this.redis = redis;
	}

	boolean isLost() {
		return this.missed >= LOST;
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void feel() {
		boolean wasLost = isLost();
		this.missed = answers() ? 0 : Math.min(this.missed + 1, LOST);
		if (isLost() != wasLost) {
			log.warn("Sessions are {} Redis", wasLost ? "kept again: there is" : "neither found nor kept without");
		}
	}

	private boolean answers() {
		try {
			return Patience.ONCE_MORE.invoke(() -> this.redis.execute(RedisConnectionCommands::ping)) != null;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

}
