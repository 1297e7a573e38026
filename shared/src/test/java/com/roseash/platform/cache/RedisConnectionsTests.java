package com.roseash.platform.cache;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.netty.resolver.DefaultAddressResolverGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a Redis at another address is found by; {@code bin/swarm-test} has one replaced.
 */
class RedisConnectionsTests {

	private final ClientResources usual = DefaultClientResources.create();

	private final ClientResources ours = ours();

	@AfterEach
	void close() {
		this.usual.shutdown(0, 0, TimeUnit.SECONDS);
		this.ours.shutdown(0, 0, TimeUnit.SECONDS);
	}

	@Test
	void namesAreLookedUpByTheJvm() {
		assertThat(this.usual.addressResolverGroup()).isNotSameAs(DefaultAddressResolverGroup.INSTANCE);
		assertThat(this.ours.addressResolverGroup()).isSameAs(DefaultAddressResolverGroup.INSTANCE);
	}

	@Test
	void nobodyWaitsLongForTheNextTry() {
		assertThat(this.usual.reconnectDelay().createDelay(100)).isGreaterThan(Duration.ofSeconds(20));
		assertThat(this.ours.reconnectDelay().createDelay(1)).isEqualTo(Duration.ofMillis(100));
		assertThat(this.ours.reconnectDelay().createDelay(100)).isEqualTo(Duration.ofSeconds(2));
	}

	private static ClientResources ours() {
		DefaultClientResources.Builder builder = DefaultClientResources.builder();
		new RedisConnections().redisIsFoundAgain().customize(builder);
		return builder.build();
	}

}
