package com.roseash.platform.cache;

import java.util.Objects;

import com.roseash.platform.operation.Degraded;

import org.springframework.boot.data.redis.health.DataRedisHealthIndicator;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Says whether Redis is there. Pages are composed without it; who is signed in, and how
 * often somebody tried, is not known then.
 */
@Component("redisHealthIndicator")
class RedisHealth extends AbstractHealthIndicator {

	private final DataRedisHealthIndicator redis;

	RedisHealth(RedisConnectionFactory connections) {
		this.redis = new DataRedisHealthIndicator(connections);
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Health found = Objects.requireNonNull(this.redis.health(true));
		builder.withDetails(found.getDetails())
			.status(Status.UP.equals(found.getStatus()) ? Status.UP : Degraded.STATUS);
	}

}
