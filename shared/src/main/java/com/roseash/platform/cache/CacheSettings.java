package com.roseash.platform.cache;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of the two tiers.
 *
 * @param nearSize how much the tier in the process may hold
 * @param nearLimit how long it trusts an entry before it asks Redis again
 * @param detachedLimit the same while Redis is lost
 * @param redisTimeout how long a page waits for Redis
 */
@ConfigurationProperties("rose-ash.cache")
record CacheSettings(@DefaultValue("32MB") DataSize nearSize, @DefaultValue("10s") Duration nearLimit,
		@DefaultValue("1s") Duration detachedLimit, @DefaultValue("50ms") Duration redisTimeout) {
}
