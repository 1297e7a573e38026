package com.roseash.platform.cache;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.TrackingArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.push.PushMessage;
import io.lettuce.core.codec.StringCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a near cache coherent by Redis client tracking: a connection of its own is told
 * of every key that changes. While that connection is lost nothing in the near cache is
 * trusted.
 */
final class Coherence implements RedisConnectionStateListener {

	private static final Logger log = LoggerFactory.getLogger(Coherence.class);

	private final NearCache near;

	private final StatefulRedisConnection<String, String> connection;

	Coherence(RedisClient client, NearCache near) {
		this.near = near;
		this.connection = client.connect(StringCodec.UTF8);
		this.connection.addListener(this::onPush);
		this.connection.addListener(this);
		track();
	}

	@Override
	public void onRedisConnected(RedisChannelHandler<?, ?> handler, SocketAddress address) {
		track();
	}

	@Override
	public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
		lose();
	}

	/**
	 * Asks whether Redis is still at the other end: a connection can be lost without a
	 * word, and the kernel takes its time to find out.
	 */
	void probe() {
		this.connection.async().ping().whenComplete((answer, failure) -> {
			if (failure != null) {
				lose();
			}
			else if (!this.near.isAttached()) {
				track();
			}
		});
	}

	/** No longer cares for the connection, which ends with the process. */
	void end() {
		this.connection.removeListener(this);
	}

	/** Redis refuses to track twice what it tracks already, so it begins anew. */
	private void track() {
		var unused = this.connection.async().clientTracking(TrackingArgs.Builder.enabled(false));
		this.connection.async()
			.clientTracking(TrackingArgs.Builder.enabled().bcast().prefixes(RedisTier.ENTRY))
			.whenComplete((answer, failure) -> {
				if (failure == null) {
					this.near.attach();
					log.info("Redis announces changes of cached fragments");
				}
			});
	}

	private void lose() {
		if (this.near.isAttached()) {
			log.warn("Redis is lost: pages are composed without it until it is back");
		}
		this.near.detach();
	}

	private void onPush(PushMessage message) {
		if (!message.getType().equals("invalidate")) {
			return;
		}
		if (message.getContent().get(1) instanceof List<?> keys) {
			keys.forEach((key) -> this.near.invalidate(text(key)));
		}
		else {
			this.near.clear();
		}
	}

	private static String text(@Nullable Object key) {
		return (key instanceof ByteBuffer bytes) ? StandardCharsets.UTF_8.decode(bytes.duplicate()).toString()
				: String.valueOf(key);
	}

}
