package com.roseash.platform.cache;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;

/**
 * The tier that replicas share. Every eviction has a number; an entry is stored only if
 * none of its tags was evicted since its maker began, so that what was read before a
 * change is never kept after it.
 */
final class RedisTier {

	/** What the keys of entries begin with; invalidations are sent for these. */
	static final String ENTRY = "frag:";

	private static final String LOCK = "fraglock:";

	private static final String TAG = "fragtag:";

	private static final String EVICTED = "fragevicted:";

	private static final String EPOCH = "fragepoch";

	/**
	 * Stores KEYS[1] unless a tag was evicted after ARGV[1]; KEYS[2..] are pairs: the
	 * keys of a tag, its last eviction.
	 */
	private static final String STORE = """
			for i = 2, #KEYS, 2 do
			  local evicted = redis.call('GET', KEYS[i + 1])
			  if evicted and tonumber(evicted) > tonumber(ARGV[1]) then return 0 end
			end
			redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
			for i = 2, #KEYS, 2 do
			  redis.call('SADD', KEYS[i], KEYS[1])
			  if redis.call('PTTL', KEYS[i]) < tonumber(ARGV[3]) then redis.call('PEXPIRE', KEYS[i], ARGV[3]) end
			end
			return 1
			""";

	/**
	 * Evicts the tags of KEYS[2..] (pairs as above) under the next number of KEYS[1];
	 * answers the entries removed.
	 */
	private static final String EVICT = """
			if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('SET', KEYS[1], redis.call('TIME')[1] .. '000000') end
			local epoch = redis.call('INCR', KEYS[1])
			local removed = {}
			for i = 2, #KEYS, 2 do
			  redis.call('SET', KEYS[i + 1], string.format('%.0f', epoch), 'EX', 3600)
			  for _, key in ipairs(redis.call('SMEMBERS', KEYS[i])) do
			    redis.call('UNLINK', key)
			    removed[#removed + 1] = key
			  end
			  redis.call('DEL', KEYS[i])
			end
			return removed
			""";

	private final StatefulRedisConnection<String, byte[]> connection;

	RedisTier(RedisClient client) {
		this.connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
	}

	/**
	 * The entries of those keys that there are, and the number of the last eviction
	 * before they were read: one round trip.
	 */
	CompletableFuture<Read> read(Collection<String> keys) {
		List<String> asked = new ArrayList<>(keys);
		asked.add(EPOCH);
		return this.connection.async()
			.mget(asked.toArray(String[]::new))
			.toCompletableFuture()
			.thenApply(RedisTier::read);
	}

	/** Stores an entry; answers whether it was still current. */
	CompletableFuture<Boolean> store(String key, Entry entry, long epoch, Duration lifetime) {
		List<String> keys = new ArrayList<>(List.of(key));
		entry.tags().forEach((tag) -> keys.addAll(List.of(TAG + tag, EVICTED + tag)));
		return this.connection.async()
			.<Long>eval(STORE, ScriptOutputType.INTEGER, keys.toArray(String[]::new), bytes(epoch),
					EntryCodec.encode(entry), bytes(lifetime.toMillis()))
			.toCompletableFuture()
			.thenApply((stored) -> stored == 1);
	}

	/** Removes what carries any of the tags; answers the keys of what was removed. */
	CompletableFuture<List<String>> evict(Set<String> tags) {
		List<String> keys = new ArrayList<>(List.of(EPOCH));
		tags.forEach((tag) -> keys.addAll(List.of(TAG + tag, EVICTED + tag)));
		return this.connection.async()
			.<List<byte[]>>eval(EVICT, ScriptOutputType.MULTI, keys.toArray(String[]::new))
			.toCompletableFuture()
			.thenApply((removed) -> removed.stream().map((key) -> new String(key, StandardCharsets.UTF_8)).toList());
	}

	/**
	 * Whether this process may now make the entry of that key, alone among the replicas.
	 */
	CompletableFuture<Boolean> lock(String key, Duration longest) {
		return this.connection.async()
			.set(LOCK + key, new byte[] { 1 }, SetArgs.Builder.nx().px(longest))
			.toCompletableFuture()
			.thenApply("OK"::equals);
	}

	/** Gives the lock back; should that fail it ends by itself. */
	void unlock(String key) {
		var unused = this.connection.async().del(LOCK + key);
	}

	private static Read read(List<KeyValue<String, byte[]>> values) {
		Map<String, Entry> entries = new HashMap<>();
		long epoch = 0;
		for (KeyValue<String, byte[]> value : values) {
			if (!value.hasValue()) {
				continue;
			}
			if (value.getKey().equals(EPOCH)) {
				epoch = Long.parseLong(new String(value.getValue(), StandardCharsets.US_ASCII));
				continue;
			}
			Entry entry = EntryCodec.decode(value.getValue());
			if (entry != null) {
				entries.put(value.getKey(), entry);
			}
		}
		return new Read(entries, epoch);
	}

	private static byte[] bytes(long number) {
		return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * What was read.
	 *
	 * @param entries by key
	 * @param epoch the number of the last eviction before
	 */
	record Read(Map<String, Entry> entries, long epoch) {

	}

}
