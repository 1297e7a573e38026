package com.roseash.federation.signin;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.platform.limit.Limit;
import com.roseash.platform.limit.Limits;
import com.roseash.platform.limit.TooOften;
import com.roseash.platform.mail.Letterbox;
import com.roseash.platform.mail.Mail;
import com.roseash.platform.signin.OneTimeCodes;
import com.roseash.testing.AppTest;
import com.roseash.testing.AtOnce;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** How often somebody may try to sign in, with Redis and without. */
@AppTest
@Import(Letterbox.class)
class SignInLimitsIntegrationTests {

	private final String ada = "ada-" + UUID.randomUUID() + "@example.org";

	@Autowired
	Members members;

	@Autowired
	Letterbox letterbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	StringRedisTemplate redis;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Attempts attempts;

	@Autowired
	AddressLimits addressLimits;

	@Autowired
	Limits limits;

	@Autowired
	SignInSettings settings;

	@Autowired
	OneTimeCodes secrets;

	@LocalServerPort
	int port;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from sign_in").update();
		this.jdbc.sql("delete from mail").update();
		Awaitility.await("Redis is there").atMost(Duration.ofSeconds(20)).until(this::isCounting);
		this.members.join(new JoinCooperative("ada", "Ada", this.ada, "Bakes.", LocalDate.of(2026, 1, 1)));
	}

	@Test
	void aClientThatAsksForManyMailsIsToldWhenToTryAgain() throws Exception {
		Person one = new Person(this.port);
		List<HttpResponse<String>> answers = AtOnce.call(50,
				() -> one.post("/signin", Map.of("email", UUID.randomUUID() + "@example.org")));

		assertThat(answers).filteredOn((answer) -> answer.statusCode() == 302).hasSize(30);
		HttpResponse<String> refused = answers.stream().filter((answer) -> answer.statusCode() == 429).findAny().get();
		assertThat(refused.headers().firstValueAsLong("Retry-After").getAsLong()).isBetween(100L, 121L);
		assertThat(Jsoup.parse(refused.body()).select("main").text())
			.containsPattern("Try again in (2|3) minutes, at \\d\\d:\\d\\d\\.")
			.contains("Look for the last one");
		assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(new Person(this.port).post("/signin", Map.of("email", this.ada)).statusCode()).isEqualTo(302);
	}

	@Test
	void whatAClientSaysOfItselfDoesNotMakeItAnother() throws Exception {
		String client = "2001:db8:eeee:" + Integer.toHexString(Math.floorMod(UUID.randomUUID().hashCode(), 0x10000))
				+ "::1";
		AtomicInteger number = new AtomicInteger();

		List<Integer> answers = AtOnce.call(40,
				() -> new Person(this.port, "203.0.113." + number.getAndIncrement() + ", " + client)
					.post("/signin", Map.of("email", UUID.randomUUID() + "@example.org"))
					.statusCode());

		assertThat(answers).filteredOn((status) -> status == 302).hasSize(30);
	}

	@Test
	void anIpv6NetworkIsOneClient() throws Exception {
		String network = "2001:db8:ffff:" + Integer.toHexString(Math.floorMod(UUID.randomUUID().hashCode(), 0x10000));
		AtomicInteger number = new AtomicInteger(1);

		List<Integer> answers = AtOnce.call(70,
				() -> new Person(this.port, network + "::" + number.getAndIncrement())
					.post("/signin/links/made-up", Map.of())
					.statusCode());

		assertThat(answers).filteredOn((status) -> status == 422).hasSize(60);
		assertThat(answers).filteredOn((status) -> status == 429).hasSize(10);
	}

	@Test
	void aClientThatTypesManyCodesHasToWait() throws Exception {
		Person one = new Person(this.port);

		List<Integer> answers = AtOnce.call(70, () -> one.post("/signin/code", Map.of("code", "1")).statusCode());

		assertThat(answers).filteredOn((status) -> status == 422).hasSize(60);
		assertThat(answers).filteredOn((status) -> status == 429).hasSize(10);
	}

	@Test
	void anAddressIsNotSentMoreThanFiveMailsAnHour() throws Exception {
		AtOnce.call(8, () -> new Person(this.port).post("/signin", Map.of("email", this.ada.toUpperCase())));

		HttpResponse<String> answer = new Person(this.port).post("/signin", Map.of("email", this.ada));
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(text(answer)).contains("several mails").contains("Try again in 60 minutes");
		assertThat(this.letterbox.take()).hasSize(5);
		this.jdbc.sql(
				"update sign_in set asked_at = asked_at - interval '1 hour' where id = (select id from sign_in order by asked_at limit 1)")
			.update();
		assertThat(new Person(this.port).post("/signin", Map.of("email", this.ada)).statusCode()).isEqualTo(302);
	}

	@Test
	void anAddressAndAnAccountAreCountedWhoeverTries() throws Exception {
		Limit three = Limit.of("3/1d");
		Patience patience = new Patience(this.limits, new SignInSettings(Registration.OPEN, this.settings.lifetime(), 5,
				10, 20, 5, new SignInSettings.Limits(three, three, three, three, three, three)), this.secrets);

		assertThat(AtOnce.call(10, () -> isAllowed(() -> patience.withAddress(this.ada.toUpperCase()))))
			.filteredOn((allowed) -> allowed)
			.hasSize(3);
		assertThat(isAllowed(() -> patience.withAddress(this.ada))).isFalse();
		assertThat(AtOnce.call(10, () -> isAllowed(() -> patience.withAccount(this.ada))))
			.filteredOn((allowed) -> allowed)
			.hasSize(3);
	}

	@Test
	void wrongCodesOfAllMailsToAnAddressCount() throws Exception {
		List<Guesser> guessers = List.of(guesser(), guesser(), guesser(), guesser());

		AtOnce.call(20, () -> {
			Guesser guesser = guessers.get(Math.floorMod(Thread.currentThread().threadId(), 3));
			return guesser.person().post("/signin/code", Map.of("code", Mailed.wrongCode(guesser.mail()))).statusCode();
		});

		assertThat(wrongCodes()).isEqualTo(10);
		Guesser last = guessers.getLast();
		HttpResponse<String> answer = last.person().post("/signin/code", Map.of("code", Mailed.code(last.mail())));
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(text(answer)).contains("The link in the mail still works").contains("Try again in 60 minutes");
		assertThat(last.person().post(Mailed.link(last.mail()), Map.of()).statusCode()).isEqualTo(302);
	}

	@Test
	void whoCountsWithoutTakingTurnsAllowsMore() throws Exception {
		this.transaction.executeWithoutResult((status) -> this.attempts.begin(this.ada));
		this.jdbc.sql("update sign_in set wrong_codes = 9").update();
		CyclicBarrier allHaveCounted = new CyclicBarrier(4);

		AtOnce.call(4, () -> {
			String browser = this.transaction.execute((status) -> this.attempts.begin(this.ada)).browser();
			return this.transaction.execute((status) -> {
				int left = this.addressLimits.wrongCodes(this.ada);
				await(allHaveCounted);
				this.attempts.miss(this.attempts.byBrowser(browser).orElseThrow());
				return left;
			});
		});

		assertThat(wrongCodes()).as("what the test above would find").isEqualTo(13);
	}

	@Test
	void wrongCodesOfADayCountToo() throws Exception {
		Guesser guesser = guesser();
		this.jdbc.sql("""
				insert into sign_in (id, email, link, code, browser, wrong_codes, asked_at, expires_at)
				select gen_random_uuid(), email, sha256(number::text::bytea), code, ''::bytea, 5,
					now() - interval '2 hours' * number, now()
				from sign_in, generate_series(1, 4) as number""").update();

		HttpResponse<String> answer = guesser.person()
			.post("/signin/code", Map.of("code", Mailed.code(guesser.mail())));

		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValueAsLong("Retry-After").getAsLong() / 3600.0).isBetween(15.9, 16.0);
		assertThat(text(answer)).containsPattern("Try again at (\\w+ \\d+ \\w+, )?\\d\\d:\\d\\d\\.");
		this.jdbc.sql("update sign_in set asked_at = asked_at - interval '17 hours' where wrong_codes = 5").update();
		assertThat(guesser.person().post("/signin/code", Map.of("code", Mailed.code(guesser.mail()))).statusCode())
			.isEqualTo(302);
	}

	@Test
	void theLastWrongCodeOfAnHourSaysThatTheLinkStillWorks() throws Exception {
		Guesser guesser = guesser();
		this.transaction.executeWithoutResult((status) -> this.attempts.begin(this.ada));
		this.jdbc.sql(
				"update sign_in set wrong_codes = 9 where id = (select id from sign_in order by asked_at desc limit 1)")
			.update();

		HttpResponse<String> answer = guesser.person()
			.post("/signin/code", Map.of("code", Mailed.wrongCode(guesser.mail())));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(text(answer)).contains("the link in the mail still works");
	}

	@Test
	void whileRedisHangsTheDatabaseLimitsAndNothingFails() throws Exception {
		Guesser guesser = guesser();
		this.redis.execute((RedisConnection connection) -> connection.execute("CLIENT", "PAUSE".getBytes(),
				"12000".getBytes(), "ALL".getBytes()));

		List<Integer> asked = AtOnce.call(8,
				() -> new Person(this.port).post("/signin", Map.of("email", this.ada)).statusCode());
		HttpResponse<String> shut = guesser.person().post("/signin/code", Map.of("code", Mailed.code(guesser.mail())));
		HttpResponse<String> page = guesser.person().get("/signin/code");

		assertThat(asked).containsOnly(302, 429).filteredOn((status) -> status == 302).hasSize(4);
		assertThat(shut.statusCode()).isEqualTo(422);
		assertThat(text(shut)).contains("The mail can still be used");
		assertThat(page.statusCode()).isEqualTo(200);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> guesser.person()
				.post("/signin/code", Map.of("code", Mailed.code(guesser.mail())))
				.statusCode() == 302);
	}

	@Test
	void whatIsLongOverIsForgotten() {
		this.transaction.executeWithoutResult((status) -> this.attempts.begin(this.ada));
		this.jdbc.sql("update sign_in set expires_at = now() - interval '3 days'").update();

		this.transaction.executeWithoutResult((status) -> this.attempts.begin(this.ada));

		assertThat(this.jdbc.sql("select count(*) from sign_in").query(Integer.class).single()).isOne();
	}

	@Test
	void redisLearnsNoAddress() throws Exception {
		guesser();

		assertThat(this.redis.keys("limit:address:*")).isNotEmpty();
		assertThat(this.redis.keys("*" + this.ada.substring(0, 20) + "*")).isEmpty();
	}

	private boolean isCounting() {
		Runnable once = () -> this.limits.count("tests", "anybody", Limit.of("1/1s"));
		return !(isAllowed(once) && isAllowed(once));
	}

	private static boolean isAllowed(Runnable work) {
		try {
			work.run();
			return true;
		}
		catch (TooOften ex) {
			return false;
		}
	}

	/** Somebody who has asked for a mail, and the mail. */
	private Guesser guesser() throws Exception {
		Person person = new Person(this.port);
		assertThat(person.post("/signin", Map.of("email", this.ada)).statusCode()).isEqualTo(302);
		return new Guesser(person, this.letterbox.take().getFirst());
	}

	private int wrongCodes() {
		return this.jdbc.sql("select sum(wrong_codes) from sign_in where email = cast(? as citext)")
			.param(this.ada)
			.query(Integer.class)
			.single();
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (InterruptedException | java.util.concurrent.BrokenBarrierException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String text(HttpResponse<String> answer) {
		return Jsoup.parse(answer.body()).select("main").text();
	}

	private record Guesser(Person person, Mail mail) {
	}

}
