package com.roseash.account.members;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.roseash.domain.account.Directory;
import com.roseash.domain.account.DirectoryEntry;
import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Invitations;
import com.roseash.domain.account.InviteMember;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.domain.account.WithdrawInvitation;
import com.roseash.platform.access.NotAllowed;
import com.roseash.platform.access.Role;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import com.roseash.testing.SqlCount;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AppTest
class MemberPagesIntegrationTests {

	private static final String HOSTILE = "<img src=x onerror=alert(1)> O'Rourke & ${7*7} ";

	private final String mark = Ids.next().toString().substring(24);

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	@Autowired
	Members members;

	@Autowired
	Identities identities;

	@Autowired
	Directory directory;

	@Autowired
	Invitations invitations;

	@Autowired
	SqlCount sql;

	private Cookie admin = new Cookie("none", "");

	@BeforeEach
	void signIn() {
		this.admin = this.personas.member("pages_admin", Role.ADMIN).cookie();
	}

	@Test
	void theListIsForAdminsAlone() {
		Persona editor = this.personas.member("pages_editor", Role.EDITOR);

		for (String address : List.of("/members", "/members/pages_editor")) {
			assertThat(this.browser.get().uri(address)).hasStatus(401);
			assertThat(this.browser.get().uri(address).cookie(editor.cookie())).hasStatus(403)
				.bodyText()
				.contains("Only admins")
				.doesNotContain("pages_admin@example.org");
		}
	}

	@Test
	void membersAreFoundListedAndEscaped() {
		join(1, HOSTILE);
		this.identities.assign(
				new com.roseash.domain.account.AssignRoles(id(1), Set.of(Role.EDITOR, Role.STEWARD), Set.of("mill")));

		Document page = page("/members?query=onerror%3Dalert(1)%3E%20O'Rourke%20%26%20$%7B7*7%7D%20" + this.mark);

		assertThat(page.select("main table th[scope=row] a").text()).isEqualTo(HOSTILE + this.mark);
		assertThat(page.select("main img, main table script")).isEmpty();
		assertThat(page.select("main td").eachText()).contains("p1-" + this.mark + "@example.org", "2 January 2200",
				"Editor Steward");
		assertThat(page.select("input[name=query]").attr("value")).contains("${7*7}");
	}

	@Test
	void whatMeansSomethingToTheDatabaseFindsItselfAlone() {
		join(1, "Ada 100% ");
		join(2, "Bob 100 _ ");

		assertThat(rows(page("/members?query=100%25%20" + this.mark))).containsExactly("Ada 100% " + this.mark);
		assertThat(rows(page("/members?query=_%20" + this.mark))).containsExactly("Bob 100 _ " + this.mark);
		assertThat(page("/members?query=%25%25%25" + this.mark).select(".empty h2").text())
			.isEqualTo("Nobody like that");
	}

	@Test
	void theListGoesDownAndUpAgain() {
		for (int i = 0; i < 60; i++) {
			join(i, "Member ");
		}
		Document first = page("/members?query=" + this.mark);
		Document second = follow(first, "next");
		Document third = follow(second, "next");

		assertThat(rows(first)).hasSize(25);
		assertThat(rows(second)).hasSize(25).doesNotContainAnyElementsOf(addresses(first));
		assertThat(addresses(third)).hasSize(10).contains("p0-" + this.mark + "@example.org");
		assertThat(third.select("a[rel=next]")).isEmpty();
		assertThat(first.select("a[rel=prev]")).isEmpty();
		assertThat(addresses(follow(third, "prev"))).isEqualTo(addresses(second));
		assertThat(addresses(follow(follow(third, "prev"), "prev"))).isEqualTo(addresses(first));
		assertThat(follow(follow(third, "prev"), "prev").select("a[rel=prev]")).isEmpty();
	}

	@Test
	void whatIsWrongWithTheSearchIsSaid() {
		assertThat(get("/members?query=" + "a".repeat(101))).hasStatus(400)
			.bodyText()
			.contains("What is sought must have at most 100 characters.");
		assertThat(get("/members?query=a%00b")).hasStatus(400);
		assertThat(get("/members?before=yesterday")).hasStatus(404);
		assertThat(get("/members?before=" + UUID.randomUUID())).hasStatusOk();
		assertThat(get("/members/nobody_like_that")).hasStatus(404);
	}

	@Test
	void aPageTakesTheSameStatementsForFewAndForMany() throws Exception {
		join(0, "Member ");
		page("/members?query=" + this.mark);
		int few = this.sql.during(() -> page("/members?query=" + this.mark));
		int fewDeeds = this.sql.during(() -> page("/members/p0_" + this.mark));
		for (int i = 1; i < 30; i++) {
			join(i, "Member ");
			join(0, "Member " + i);
		}

		assertThat(this.sql.during(() -> page("/members?query=" + this.mark))).isEqualTo(few);
		assertThat(this.sql.during(() -> page("/members/p0_" + this.mark))).isEqualTo(fewDeeds).isLessThanOrEqualTo(12);
	}

	@Test
	void rolesAreGivenAndTakenByAForm() {
		join(1, "Ada ");

		assertThat(post("/roles", "roles", "EDITOR", "roles", "STEWARD", "pages", " mill,orchard ")).hasStatus(302)
			.hasHeader("Location", address() + "?done=roles");

		Document page = page(address() + "?done=roles");
		assertThat(page.select(".notice").text()).isEqualTo("Saved.");
		assertThat(page.select("input[name=roles][checked]").eachAttr("value")).containsExactly("EDITOR", "STEWARD");
		assertThat(page.select("input[name=pages]").attr("value")).isEqualTo("mill orchard");
		assertThat(page.select(".deeds li").first().text()).contains("Roles changed: Editor Steward mill, orchard",
				"@pages_admin");
		assertThat(post("/roles", "pages", "")).hasStatus(302);
		assertThat(entry().roles()).isEmpty();
		assertThat(page(address()).select(".deeds li").first().text()).contains("no roles");
	}

	@Test
	void whatIsWrongWithTheRolesIsSaidAndWhatWasTypedIsKept() {
		join(1, "Ada ");

		MvcTestResult refused = post("/roles", "roles", "EDITOR", "pages", "../mill \"><b>");
		assertThat(refused).hasStatus(400);
		Document page = document(refused);
		assertThat(page.select("#roles-problem").text()).startsWith("The pages must be at most 100 slugs");
		assertThat(page.select("input[name=pages]").attr("value")).isEqualTo("../mill \"><b>");
		assertThat(page.select("input[name=roles][checked]").eachAttr("value")).containsExactly("EDITOR");
		assertThat(post("/roles", "pages", "mill")).hasStatus(400)
			.bodyText()
			.contains("give the member that role, too");
		assertThat(post("/roles", "roles", "EMPEROR")).hasStatus(404);
		assertThat(entry().roles()).isEmpty();
	}

	@Test
	void aMemberIsSuspendedWithAReasonAndReadmitted() {
		join(1, "Ada ");

		assertThat(post("/suspension", "reason", "Spam <b>again</b>", "sure", "true")).hasStatus(302)
			.hasHeader("Location", address() + "?done=suspended");

		Document page = page(address());
		assertThat(page.select("blockquote").text()).isEqualTo("Spam <b>again</b>");
		assertThat(page.select("form[action$=/suspension]")).isEmpty();
		assertThat(page.select(".deeds li").first().text()).contains("Suspended “Spam <b>again</b>”", "@pages_admin");
		assertThat(page("/members?query=" + this.mark).select(".state").text()).isEqualTo("suspended");
		assertThat(post("/suspension/removal")).hasStatus(302);
		assertThat(entry().isSuspended()).isFalse();
		assertThat(page(address()).select(".deeds b").eachText()).startsWith("Readmitted", "Suspended");
	}

	@Test
	void nobodyIsSuspendedByASlip() {
		join(1, "Ada ");

		assertThat(post("/suspension", "reason", "Spam")).hasStatus(400)
			.bodyText()
			.contains("The box must be ticked, since all sign-ins end at once.", "Spam</textarea>");
		assertThat(post("/suspension", "reason", " ", "sure", "true")).hasStatus(400)
			.bodyText()
			.contains("The reason must not be empty.");
		assertThat(post("/suspension", "reason", "a".repeat(501), "sure", "true")).hasStatus(400);
		assertThat(entry().isSuspended()).isFalse();
	}

	@Test
	void adminsDoNotLockThemselvesOut() {
		Document page = page("/members/pages_admin");
		assertThat(page.select("form[action$=/suspension]")).isEmpty();
		assertThat(page.text()).contains("You cannot suspend yourself.");

		assertThat(send("/members/pages_admin/suspension", "reason", "Spam", "sure", "true")).hasStatus(409)
			.bodyText()
			.contains("You cannot suspend yourself. Another admin can.");
		assertThat(send("/members/pages_admin/roles", "roles", "EDITOR")).hasStatus(409)
			.bodyText()
			.contains("You cannot take the role of an admin from yourself.");
		assertThat(get("/members")).hasStatusOk();
	}

	@Test
	void peopleAreInvitedAndInvitationsTakenBack() {
		assertThat(send("/members/invitations", "email", "zoe+<b>" + this.mark + "@example.org")).hasStatus(400)
			.bodyText()
			.contains("The address must be an e-mail address");
		assertThat(send("/members/invitations", "email", "zoe-" + this.mark + "@example.org")).hasStatus(302)
			.hasHeader("Location", "/members?done=invited#invitations");

		Document page = page("/members?done=invited");
		assertThat(page.select(".notice").text()).isEqualTo("The invitation is on its way.");
		Element row = page.select("main tr:contains(zoe-" + this.mark + ")").first();
		assertThat(row.text()).contains("The pages_admin, on ", "until ");
		String removal = row.select("form").attr("action");
		assertThat(page("/members?query=zoe").select("#invitations")).as("where the list begins").isEmpty();
		assertThat(send(removal)).hasStatus(302);
		assertThat(page("/members").select("main tr:contains(zoe-" + this.mark + ")")).isEmpty();
		assertThat(send(removal)).hasStatus(404);
	}

	@Test
	void membersAreNotInvitedAgain() {
		join(1, "Ada ");

		assertThat(send("/members/invitations", "email", "P1-" + this.mark + "@example.org")).hasStatus(409)
			.bodyText()
			.contains("A member has this e-mail address already.", "P1-" + this.mark);
	}

	@Test
	void onlyAdminsInvite() {
		Persona editor = this.personas.member("pages_editor", Role.EDITOR);
		InviteMember command = new InviteMember("zoe-" + this.mark + "@example.org", editor.id());

		for (Runnable deed : List.<Runnable>of(() -> this.invitations.invite(command), () -> this.invitations.pending(),
				() -> this.invitations.withdraw(new WithdrawInvitation(UUID.randomUUID(), editor.id())))) {
			editor.does(() -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(deed::run));
		}
	}

	@Test
	void anotherSitesPageSuspendsNobody() {
		join(1, "Ada ");

		assertThat(this.browser.post()
			.uri(address() + "/suspension")
			.cookie(this.admin)
			.header("Sec-Fetch-Site", "cross-site")
			.param("reason", "Spam")
			.param("sure", "true")).hasStatus(403);
		assertThat(entry().isSuspended()).isFalse();
	}

	private void join(int number, String name) {
		this.members.join(new JoinCooperative("p" + number + "_" + this.mark, name + this.mark,
				"p" + number + "-" + this.mark + "@example.org", "Bakes.", LocalDate.of(2200, 1, 1).plusDays(number)));
	}

	private UUID id(int number) {
		return this.directory.entry("p" + number + "_" + this.mark).id();
	}

	private DirectoryEntry entry() {
		return this.directory.entry("p1_" + this.mark);
	}

	private String address() {
		return "/members/p1_" + this.mark;
	}

	private MvcTestResult post(String path, String... fields) {
		return send(address() + path, fields);
	}

	private MvcTestResult send(String address, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.browser.post()
			.uri(address)
			.cookie(this.admin)
			.header("Sec-Fetch-Site", "same-origin");
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult get(String address) {
		return this.browser.get().uri(java.net.URI.create(address)).cookie(this.admin).exchange();
	}

	private Document page(String address) {
		MvcTestResult answer = get(address);
		assertThat(answer).hasStatusOk();
		return document(answer);
	}

	private Document follow(Document page, String rel) {
		return page(page.select("main a[rel=" + rel + "]").attr("href"));
	}

	private static Document document(MvcTestResult answer) {
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private static List<String> rows(Document page) {
		return page.select("main tbody th a").eachText();
	}

	private static List<String> addresses(Document page) {
		return page.select("main tbody td:nth-of-type(1)").eachText();
	}

}
