package com.roseash.domain.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.config.Site;
import com.roseash.platform.persistence.Ids;
import com.roseash.platform.persistence.Turns;
import com.roseash.testing.AtOnce;
import com.roseash.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class DigestIntegrationTests {

	@Autowired
	Members members;

	@Autowired
	Inboxes inboxes;

	@Autowired
	Turns turns;

	@Autowired
	RoseAsh settings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private UUID ada = Ids.next();

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from digest_item").update();
		this.jdbc.sql("delete from notice").update();
		this.ada = this.members
			.join(new JoinCooperative("digest", "Ada", "digest@example.org", "Bakes.", LocalDate.of(2026, 1, 1)))
			.id();
	}

	@Test
	void whatWasPutAsideInTimeGoesOutOnceADay() throws Exception {
		assertThat(add("2026-03-01T10:00:00Z", "one")).isEqualTo("2026-03-02");
		assertThat(add("2026-03-02T06:59:00Z", "two")).isEqualTo("2026-03-02");
		assertThat(add("2026-03-02T07:00:30Z", "three")).isEqualTo("2026-03-03");

		goOut("2026-03-02T06:59:59Z");
		assertThat(inbox()).isEmpty();
		AtOnce.call(4, () -> {
			goOut("2026-03-02T07:01:00Z");
			return true;
		});
		assertThat(inbox()).singleElement().satisfies((notice) -> {
			assertThat(notice.title()).isEqualTo("2 new posts");
			assertThat(notice.summary()).isEqualTo("News one · News two");
		});
		goOut("2026-03-02T23:00:00Z");
		assertThat(inbox()).hasSize(1);
		goOut("2026-03-03T09:00:00Z");
		assertThat(inbox()).extracting(Notice::title).containsExactly("News three", "2 new posts");
	}

	@Test
	void aDigestThatNobodySentGoesOutWhenSomebodyIsThereAgain() {
		add("2026-03-01T10:00:00Z", "one");

		goOut("2026-03-05T08:00:00Z");

		assertThat(inbox()).extracting(Notice::title).containsExactly("News one");
	}

	@Test
	void theTimeIsThatOfTheCooperativeInSummerToo() {
		assertThat(add("2026-07-01T05:59:00Z", "early")).isEqualTo("2026-07-01");

		goOut("2026-07-01T05:59:30Z");
		assertThat(inbox()).as("07:00 in London is 06:00 UTC in July").isEmpty();
		goOut("2026-07-01T06:00:30Z");
		assertThat(inbox()).hasSize(1);
	}

	private LocalDate add(String time, String what) {
		return digest(time).add(new TellMembers(what, "News " + what, "", "https://blog.example.org/" + what));
	}

	private void goOut(String time) {
		this.transaction.executeWithoutResult((status) -> digest(time).goOut());
	}

	private Digest digest(String time) {
		MockEnvironment account = new MockEnvironment().withProperty("spring.application.name", App.ACCOUNT.id());
		Clock clock = Clock.fixed(Instant.parse(time), ZoneId.of("UTC"));
		return new Digest(this.jdbc, this.inboxes, this.turns, new Site(this.settings, account, this.settings),
				new DigestSettings(LocalTime.of(7, 0)), clock);
	}

	private List<Notice> inbox() {
		return this.inboxes.list(this.ada, null, 10);
	}

}
