package com.roseash.platform.session;

import org.mockito.AdditionalAnswers;
import org.mockito.stubbing.Answer;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** A Redis that is late. */
final class LateRedis {

	private LateRedis() {
	}

	/** One whose first answers are not even begun in time. */
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

	/** One that has done what the first script says when it is too late to say so. */
	static RedisConnectionFactory afterTheFirstScript(RedisConnectionFactory connections) {
		boolean[] late = { true };
		RedisConnectionFactory factory = mock();
		given(factory.getConnection()).willAnswer((call) -> {
			Answer<Object> real = AdditionalAnswers.delegatesTo(connections.getConnection());
			return mock(RedisConnection.class, (command) -> {
				Object answer = real.answer(command);
				if (late[0] && command.getMethod().getName().startsWith("eval")) {
					late[0] = false;
					throw new QueryTimeoutException("Redis command timed out");
				}
				return answer;
			});
		});
		return factory;
	}

}
