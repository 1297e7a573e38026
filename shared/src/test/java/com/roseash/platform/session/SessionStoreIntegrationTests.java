package com.roseash.platform.session;

import com.roseash.platform.config.Site;
import com.roseash.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class SessionStoreIntegrationTests {

	@Autowired
	RedisConnectionFactory connections;

	@Autowired
	Site site;

	@Test
	void oneLateAnswerMakesNobodyOfAMember() {
		assertThat(foundAfter(1)).isNotNull();
	}

	@Test
	void withoutRedisNobodyHasASession() {
		assertThat(foundAfter(2)).isNull();
	}

	@Test
	void whatIsGoneIsWhatRedisSaysIs() {
		SessionStore sessions = new SessionStore(this.connections, this.site);
		KeptSession session = sessions.createSession();
		sessions.save(session);

		assertThat(sessions.isGone(session.getId())).isFalse();
		assertThat(new SessionStore(LateRedis.of(this.connections, 2), this.site).isGone("unknown")).as("without Redis")
			.isFalse();
		assertThat(sessions.isGone("unknown")).isTrue();
	}

	/** What is found of a session when the first answers of Redis are late. */
	private @Nullable KeptSession foundAfter(int late) {
		SessionRepository<KeptSession> sessions = new SessionStore(this.connections, this.site);
		KeptSession session = sessions.createSession();
		sessions.save(session);
		return new SessionStore(LateRedis.of(this.connections, late), this.site).findById(session.getId());
	}

}
