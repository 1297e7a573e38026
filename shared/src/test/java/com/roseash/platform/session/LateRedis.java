package com.roseash.platform.session;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.connection.RedisConnectionFactory;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** A Redis whose first answers come too late. */
final class LateRedis {

	private LateRedis() {
	}

	static RedisConnectionFactory of(RedisConnectionFactory connections, int answers) {
		RedisConnectionFactory late = mock();
		int[] left = { answers };
		given(late.getConnection()).willAnswer((call) -> {
			if (left[0]-- > 0) {
				throw new QueryTimeoutException("Redis command timed out");
			}
			return connections.getConnection();
		});
		return late;
	}

}
