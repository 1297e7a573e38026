package com.roseash.platform.session;

import com.roseash.platform.config.Site;
import com.roseash.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

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
		SessionStore sessions = store(this.connections);
		KeptSession session = sessions.createSession();
		sessions.save(session);

		assertThat(sessions.isGone(session.getId())).isFalse();
		assertThat(store(LateRedis.of(this.connections, 2)).isGone("unknown")).as("without Redis").isFalse();
		assertThat(sessions.isGone("unknown")).isTrue();
	}

	@Test
	void nobodyWaitsForARedisThatIsLost() {
		RedisConnectionFactory late = LateRedis.of(this.connections, 4);
		Pulse pulse = new Pulse(new StringRedisTemplate(late));
		SessionStore sessions = new SessionStore(late, pulse, this.site);
		pulse.feel();
		assertThat(pulse.isLost()).as("once may be by chance").isFalse();
		pulse.feel();
		assertThat(pulse.isLost()).isTrue();

		KeptSession session = sessions.createSession();
		sessions.save(session);
		assertThat(sessions.findById(session.getId())).isNull();
		assertThat(sessions.isGone(session.getId())).isFalse();
		verify(late, times(4)).getConnection();

		pulse.feel();
		sessions.save(session);
		assertThat(sessions.findById(session.getId())).isNotNull();
	}

	@Test
	void oneLateAnswerLosesNoSession() {
		SessionStore late = store(LateRedis.of(this.connections, 1));
		KeptSession session = late.createSession();
		late.save(session);
		assertThat(late.findById(session.getId())).isNotNull();
	}

	@Test
	void aSessionThatWasWrittenTooLateToSaySoIsWrittenOnceMore() {
		SessionStore late = store(LateRedis.afterTheFirstScript(this.connections));
		KeptSession session = kept();
		String before = session.getId();
		session.changeSessionId();
		late.save(session);

		assertThat(session.storedId()).isEqualTo(session.getId()).isNotEqualTo(before);
		assertThat(late.findById(session.getId())).isNotNull();
		assertThat(late.findById(before)).isNull();
	}

	@Test
	void aSessionThatWasEndedMeanwhileStaysSo() {
		SessionStore sessions = store(this.connections);
		for (boolean renamed : new boolean[] { false, true }) {
			KeptSession session = kept();
			sessions.deleteById(session.getId());
			if (renamed) {
				session.changeSessionId();
			}
			session.setAttribute("name", "Ada");
			sessions.save(session);
			assertThat(sessions.findById(session.getId())).isNull();
		}
	}

	private KeptSession kept() {
		SessionStore sessions = store(this.connections);
		KeptSession session = sessions.createSession();
		sessions.save(session);
		return session;
	}

	/** What is found of a session when the first answers of Redis are late. */
	private @Nullable KeptSession foundAfter(int late) {
		return store(LateRedis.of(this.connections, late)).findById(kept().getId());
	}

	private SessionStore store(RedisConnectionFactory connections) {
		return new SessionStore(connections, new Pulse(new StringRedisTemplate(connections)), this.site);
	}

}
