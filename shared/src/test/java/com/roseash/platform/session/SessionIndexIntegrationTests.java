package com.roseash.platform.session;

import java.time.Instant;
import java.util.UUID;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class SessionIndexIntegrationTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	@Autowired
	SessionIndex index;

	@Autowired
	SessionStore sessions;

	@Autowired
	RedisConnectionFactory connections;

	@Autowired
	Activities activities;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Site site;

	private final UUID member = UUID.randomUUID();

	@Test
	void aMembersSignInsAreKnownWithDeviceAndTimeTheNewestFirst() {
		signIn("old", NOON, "Firefox");
		signIn("new", NOON.plusSeconds(60), "");

		assertThat(this.index.of(this.member)).extracting(SignIn::device).containsExactly("", "Firefox");
		assertThat(this.index.of(this.member).getFirst().at()).isEqualTo(NOON.plusSeconds(60));
		assertThat(this.index.of(this.member).getFirst().apps()).containsExactly(App.BLOG);
		assertThat(this.index.of(UUID.randomUUID())).isEmpty();
	}

	@Test
	void oneThatHasEndedIsForgottenAndTheOthersGoOn() {
		String ended = signIn("ended", NOON, "Firefox");
		String other = signIn("other", NOON, "Chromium");

		this.index.end(sid("ended"));

		assertThat(this.index.of(this.member)).extracting(SignIn::sid).containsExactly(sid("other"));
		assertThat(this.sessions.findById(ended)).isNull();
		assertThat(this.sessions.findById(other)).isNotNull();
	}

	@Test
	void oneLateAnswerKeepsNobodyOut() {
		signIn("late", NOON, "Firefox");
		KeptSession session = this.sessions.createSession();
		this.sessions.save(session);

		late(1).add(sid("late"), session.getId());

		this.index.end(sid("late"));
		assertThat(this.sessions.findById(session.getId())).as("a sign-out reaches it").isNull();
		assertThatExceptionOfType(QueryTimeoutException.class)
			.isThrownBy(() -> late(2).add(sid("late"), session.getId()));
	}

	private SessionIndex late(int answers) {
		return new SessionIndex(new StringRedisTemplate(LateRedis.of(this.connections, answers)), this.activities,
				this.transaction, this.site);
	}

	@Test
	void aSignInWithoutSessionsIsNoneAnyMore() {
		this.sessions.deleteById(signIn("expired", NOON, "Firefox"));

		assertThat(this.index.of(this.member)).isEmpty();
	}

	@Test
	void allEndAtOnceButThoseOfOthers() {
		String one = signIn("one", NOON, "Firefox");
		String two = signIn("two", NOON, "Chromium");
		KeptSession others = this.sessions.createSession();
		this.sessions.save(others);
		this.index.add("of-another", others.getId());

		this.index.endAll(this.member);

		assertThat(this.index.of(this.member)).isEmpty();
		assertThat(this.sessions.findById(one)).isNull();
		assertThat(this.sessions.findById(two)).isNull();
		assertThat(this.sessions.findById(others.getId())).isNotNull();
	}

	@Test
	void whoArrivesAfterTheSignInHasEndedIsNotSignedIn() {
		signIn("late", NOON, "Firefox");
		this.index.end(sid("late"));
		KeptSession late = this.sessions.createSession();
		this.sessions.save(late);

		this.index.add(sid("late"), late.getId());
		assertThat(this.sessions.findById(late.getId())).isNotNull();
		this.index.endIfLate(sid("late"), late.getId());

		assertThat(this.sessions.findById(late.getId())).isNull();
		assertThat(this.index.of(this.member)).isEmpty();
	}

	@Test
	void aDeviceThatTalksTooMuchIsCutShort() {
		signIn("long", NOON, "x".repeat(10_000));

		assertThat(this.index.of(this.member).getFirst().device()).hasSize(300);
	}

	private String signIn(String name, Instant at, String device) {
		KeptSession session = this.sessions.createSession();
		this.sessions.save(session);
		this.index.begin(sid(name), this.member, at, device);
		this.index.add(sid(name), session.getId());
		return session.getId();
	}

	private String sid(String name) {
		return name + this.member;
	}

}
