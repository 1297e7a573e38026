package com.roseash.platform.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what is limited is counted.
 *
 * @param redisTimeout how long to wait for Redis; in a flood it is patience that limits
 */
@ConfigurationProperties("rose-ash.limits")
record LimitSettings(@DefaultValue("2s") Duration redisTimeout) {
}
