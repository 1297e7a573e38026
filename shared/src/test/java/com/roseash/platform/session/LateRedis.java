package com.roseash.platform.session;

import org.mockito.AdditionalAnswers;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisScriptingCommands;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
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
			RedisConnection real = connections.getConnection();
			RedisConnection connection = mock(RedisConnection.class, AdditionalAnswers.delegatesTo(real));
			RedisScriptingCommands scripts = mock(RedisScriptingCommands.class, (script) -> {
				Object answer = script.getMethod().invoke(real.scriptingCommands(), script.getArguments());
				if (late[0]) {
					late[0] = false;
					throw new QueryTimeoutException("Redis command timed out");
				}
				return answer;
			});
			willReturn(scripts).given(connection).scriptingCommands();
			return connection;
		});
		return factory;
	}

}
