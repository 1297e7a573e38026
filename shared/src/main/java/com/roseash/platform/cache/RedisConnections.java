package com.roseash.platform.cache;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.resource.Delay;
import io.netty.resolver.DefaultAddressResolverGroup;

import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How connections to Redis find it again after it was away. */
@Configuration(proxyBeanMethods = false)
class RedisConnections {

	private static final Duration SHORTEST = Duration.ofMillis(100);

	private static final Duration LONGEST = Duration.ofSeconds(2);

	/**
	 * A Redis that was replaced may have another address. The JVM forgets addresses after
	 * a second ({@code config/jvm.options}); Netty's own resolver, which Lettuce would
	 * use, keeps them as long as the answer says, in a swarm for ten minutes.
	 */
	@Bean
	ClientResourcesBuilderCustomizer redisIsFoundAgain() {
		return (resources) -> resources.addressResolverGroup(DefaultAddressResolverGroup.INSTANCE)
			.reconnectDelay(Delay.exponential(SHORTEST, LONGEST, 2, TimeUnit.MILLISECONDS));
	}

}
