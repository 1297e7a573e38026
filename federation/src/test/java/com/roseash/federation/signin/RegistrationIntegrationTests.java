package com.roseash.federation.signin;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.platform.mail.Letterbox;
import com.roseash.platform.mail.Mail;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AppTest;
import com.roseash.testing.AtOnce;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever proves an address that no member has becomes a member. */
@AppTest
@Import(Letterbox.class)
class RegistrationIntegrationTests {

	private static final String PAGE = "/signin/registration";

	private final String handle = "w_" + Ids.next().toString().substring(24);

	private final String email = this.handle + "@example.org";

	@Autowired
	Members members;

	@Autowired
	Identities identities;

	@Autowired
	Letterbox letterbox;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from mail").update();
	}

	@Test
	void aProvenAddressANameAndAHandleMakeAMemberWhoGoesOnWhereSheWas() throws Exception {
		Person zoe = new Person(this.port);
		zoe.get("/oauth2/authorize?response_type=code&client_id=blog&scope=openid&state=here&code_challenge_method=S256"
				+ "&code_challenge=" + "a".repeat(43)
				+ "&redirect_uri=http://blog.rose-ash.localhost:8001/login/callback");
		zoe.post("/signin", Map.of("email", this.email));
		Mail mail = this.letterbox.take().getFirst();
		assertThat(mail.subject()).isEqualTo("Become a member of Rose Ash");
		HttpResponse<String> proven = zoe.post("/signin/code", Map.of("code", Mailed.code(mail)));
		assertThat(location(proven)).isEqualTo(PAGE);
		assertThat(sessions(proven)).as("a session of a new id").hasSize(1);

		HttpResponse<String> page = zoe.get(PAGE);
		assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(text(page)).contains(this.email, "Everybody can see your name");
		HttpResponse<String> joined = zoe.post(PAGE,
				Map.of("name", " Zoë <b> ", "handle", "@" + this.handle.toUpperCase()));

		assertThat(joined.statusCode()).isEqualTo(302);
		assertThat(location(joined)).contains("/oauth2/authorize?response_type=code&client_id=blog", "state=here");
		assertThat(sessions(joined)).as("a session of a new id").hasSize(1);
		Document in = zoe.page("/signin");
		assertThat(in.select("h1").text()).isEqualTo("Welcome, Zoë <b>");
		assertThat(this.identities.byAddress(this.email)).singleElement()
			.satisfies((identity) -> assertThat(identity.handle()).isEqualTo(this.handle));
	}

	@Test
	void aLinkProvesAsWell() throws Exception {
		Person zoe = new Person(this.port);
		zoe.post("/signin", Map.of("email", this.email));

		assertThat(location(zoe.post(Mailed.link(this.letterbox.take().getFirst()), Map.of()))).isEqualTo(PAGE);
		assertThat(location(join(zoe, this.handle))).isEqualTo("/signin");
	}

	@Test
	void whatIsProvenIsUsedOnceAndInNoOtherBrowser() throws Exception {
		Person zoe = proven();

		assertOver(new Person(this.port).get(PAGE));
		assertOver(join(new Person(this.port), this.handle));
		assertThat(join(zoe, this.handle).statusCode()).isEqualTo(302);
		assertOver(join(zoe, this.handle + "x"));
		assertOver(zoe.get(PAGE));
		assertThat(this.identities.byAddress(this.email)).hasSize(1);
	}

	@Test
	void whatIsProvenIsOverWhenTheMailIs() throws Exception {
		Person zoe = new Person(this.port);
		zoe.post("/signin", Map.of("email", this.email));
		this.jdbc.sql("update sign_in set expires_at = now() + interval '3 seconds' where email = cast(? as citext)")
			.param(this.email)
			.update();
		zoe.post("/signin/code", Map.of("code", Mailed.code(this.letterbox.take().getFirst())));
		assertThat(zoe.get(PAGE).statusCode()).isEqualTo(200);

		Awaitility.await().until(() -> zoe.get(PAGE).statusCode() == 422);

		assertOver(join(zoe, this.handle));
		assertThat(this.identities.byAddress(this.email)).isEmpty();
	}

	@Test
	void aHandleIsSuggestedAndWhatIsTakenIsSaid() throws Exception {
		Person zoe = proven();
		String name = this.handle.replace('_', ' ');
		assertThat(handle(zoe.get(PAGE + "?name=" + name.replace(" ", "+")))).isEqualTo(this.handle);
		assertThat(handle(zoe.get(PAGE + "?name=Ada&handle=mine"))).isEqualTo("mine");

		HttpResponse<String> look = zoe.post(PAGE, Map.of("name", name, "handle", ""));
		assertThat(look.statusCode()).isEqualTo(400);
		assertThat(handle(look)).isEqualTo(this.handle);
		assertThat(text(look)).contains("This one is free");
		this.members
			.join(new JoinCooperative(this.handle, "Other", "other-" + this.email, "Bakes.", LocalDate.of(2026, 1, 1)));
		HttpResponse<String> taken = zoe.post(PAGE, Map.of("name", name, "handle", this.handle));
		assertThat(taken.statusCode()).isEqualTo(409);
		assertThat(text(taken)).contains("Another member has that handle");
		assertThat(Jsoup.parse(taken.body()).select("input[name=name]").attr("value")).isEqualTo(name);
		assertThat(handle(taken)).isEqualTo(this.handle + "2");
		assertThat(zoe.post(PAGE, Map.of("name", name, "handle", handle(taken))).statusCode()).isEqualTo(302);
	}

	@Test
	void whatCannotBeIsSaidAtItsField() throws Exception {
		Person zoe = proven();

		for (String wrong : List.of("admin", "market", "a", "ada lovelace", "ada-l", "ä", "<script>", "a".repeat(31))) {
			HttpResponse<String> answer = join(zoe, wrong);
			assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
			Document page = Jsoup.parse(answer.body());
			assertThat(page.select("#handle-problem").text()).as(wrong).contains("2 to 30 lower-case letters");
			assertThat(page.select("input[name=handle]").attr("value")).isEqualTo(wrong);
			assertThat(page.select("main script")).isEmpty();
		}
		for (String wrong : List.of(" ", "a".repeat(101), "Ada\nLovelace")) {
			Document page = Jsoup.parse(zoe.post(PAGE, Map.of("name", wrong, "handle", this.handle)).body());
			assertThat(page.select("#name-problem").text()).as(wrong).contains("1 to 100 characters");
		}
		assertThat(this.identities.byAddress(this.email)).isEmpty();
	}

	@Test
	void aFormSentSeveralTimesAtOnceMakesOneMember() throws Exception {
		Person zoe = proven();

		List<HttpResponse<String>> answers = AtOnce.call(6,
				() -> join(zoe, "w_" + Ids.next().toString().substring(24)));

		assertThat(answers).filteredOn((answer) -> answer.statusCode() == 302).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.statusCode() != 302).allSatisfy((answer) -> {
			assertThat(answer.statusCode()).isIn(409, 422);
			assertThat(text(answer)).containsAnyOf("A member has this address by now", "This was finished before");
		});
		assertThat(this.identities.byAddress(this.email)).hasSize(1);
	}

	@Test
	void ofTwoWhoProvedOneAddressOneJoinsAndTheOtherIsToldToSignIn() throws Exception {
		List<Person> both = List.of(proven(), proven());

		List<HttpResponse<String>> answers = AtOnce.call(2,
				() -> join(both.get(Math.floorMod(Thread.currentThread().threadId(), 2)),
						"w_" + Ids.next().toString().substring(24)));

		assertThat(answers).extracting(HttpResponse::statusCode).contains(302).doesNotContain(500);
		assertThat(this.identities.byAddress(this.email)).hasSize(1);
		HttpResponse<String> late = join(both.get(0), this.handle);
		HttpResponse<String> later = join(both.get(1), this.handle);
		assertThat(late.statusCode() + later.statusCode()).isIn(422 + 422, 409 + 422);
		assertThat(this.identities.byAddress(this.email)).hasSize(1);
	}

	@Test
	void ofTwoWhoWantOneHandleOneGetsItAndTheOtherChoosesAgain() throws Exception {
		Person one = proven("one-" + this.email);
		Person two = proven("two-" + this.email);
		List<Person> both = java.util.Collections.synchronizedList(new java.util.ArrayList<>(List.of(one, two)));

		List<Integer> answers = AtOnce.call(2, () -> join(both.removeFirst(), this.handle).statusCode());

		assertThat(answers).containsExactlyInAnyOrder(302, 409);
		assertThat(this.identities.byAddress("one-" + this.email).size()
				+ this.identities.byAddress("two-" + this.email).size())
			.isOne();
	}

	@Test
	void whoIsSuspendedDoesNotBecomeAnotherMember() throws Exception {
		this.members.join(new JoinCooperative(this.handle, "Zoë", this.email, "Bakes.", LocalDate.of(2026, 1, 1)));
		this.jdbc.sql("update member set suspended_at = now() where handle = ?").param(this.handle).update();
		Person zoe = new Person(this.port);
		zoe.post("/signin", Map.of("email", this.email));

		HttpResponse<String> answer = zoe.post("/signin/code",
				Map.of("code", Mailed.code(this.letterbox.take().getFirst())));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(text(answer)).contains("Nobody who can sign in");
		assertOver(zoe.get(PAGE));
	}

	@Test
	void aNetworkDoesNotFillUsWithMembers() throws Exception {
		Person zoe = new Person(this.port);

		List<Integer> answers = AtOnce.call(25, () -> join(zoe, UUID.randomUUID().toString()).statusCode());

		assertThat(answers).filteredOn((status) -> status == 429).hasSize(5);
	}

	private Person proven() throws Exception {
		return proven(this.email);
	}

	private Person proven(String address) throws Exception {
		Person person = new Person(this.port);
		person.post("/signin", Map.of("email", address));
		Mail mail = this.letterbox.take().getFirst();
		assertThat(location(person.post("/signin/code", Map.of("code", Mailed.code(mail))))).isEqualTo(PAGE);
		return person;
	}

	private static HttpResponse<String> join(Person person, String handle) throws Exception {
		return person.post(PAGE, Map.of("name", "Zoë", "handle", handle));
	}

	private static void assertOver(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(text(answer)).contains("This was finished before", "To the sign-in");
	}

	private static String handle(HttpResponse<String> answer) {
		return Jsoup.parse(answer.body()).select("input[name=handle]").attr("value");
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

	private static List<String> sessions(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("rose_ash_session="))
			.toList();
	}

	private static String text(HttpResponse<String> answer) {
		return Jsoup.parse(answer.body()).select("main").text();
	}

}
