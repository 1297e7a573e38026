package com.roseash.blog.publication;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.domain.account.Notices;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostAnnounced;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.UnpublishPost;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityFilter;
import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.Inspection;
import com.roseash.platform.flow.Course;
import com.roseash.platform.flow.FlowFilter;
import com.roseash.platform.flow.FlowLog;
import com.roseash.platform.http.Siblings;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import com.roseash.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import({ Shelf.class, Course.class })
class PublicationIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Course course;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Members members;

	@Autowired
	Notices notices;

	@Autowired
	PublicationFlow flow;

	@Autowired
	FlowLog log;

	@Autowired
	Inspection inspection;

	@Autowired
	Siblings siblings;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	SqlCount sql;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	@LocalServerPort
	int port;

	@BeforeEach
	void clear() {
		this.shelf.clear();
		this.course.clear();
	}

	@Test
	void strangersAreAskedToSignInAndMembersAreRefused() {
		this.manuscripts.write(Articles.post("rye", 0));
		Persona member = this.personas.member("reader");

		for (String address : List.of("/posts/rye/publication", "/flows")) {
			assertThat(this.browser.get().uri(address)).hasStatus(401);
			assertThat(this.browser.get().uri(address).cookie(member.cookie())).hasStatus(403)
				.bodyText()
				.contains("Only editors");
		}
		for (String address : List.of("/posts/rye/publication", "/posts/rye/publication/removal")) {
			assertThat(this.browser.post().uri(address)).hasStatus(401);
			assertThat(this.browser.post().uri(address).cookie(member.cookie())).hasStatus(403);
		}
		assertThat(this.manuscripts.manuscript("rye").isPublished()).isFalse();
	}

	@Test
	void anEditorPublishesInTheBrowserAndTheStewardThePageAlone() {
		this.manuscripts.write(Articles.post("rye", 0));
		Persona editor = this.personas.member("editor", Role.EDITOR);
		Persona steward = this.personas.stewardOf("mill", "miller");

		assertThat(this.browser.post().uri("/posts/rye/publication").cookie(steward.cookie())).hasStatus(403);
		assertThat(this.browser.get().uri("/posts/rye/publication").cookie(editor.cookie())).hasStatusOk();
		assertThat(this.browser.post().uri("/posts/rye/publication").cookie(editor.cookie())).hasStatus(302);
		assertThat(this.manuscripts.manuscript("rye").isPublished()).isTrue();
	}

	@Test
	void theFormShowsBeforeWhatWillHappenAndAfterwardsWhatHasHappened() throws Exception {
		write("rye", "Rye", List.of("Garden"), Instant.now());

		Document before = page("/posts/rye/publication");
		assertThat(before.select(".kicker span").text()).isEqualTo("Draft");
		assertThat(before.select(".effect dt").eachText()).containsExactly("Federate", "AddToDigest", "Evict", "Warm");
		assertThat(before.select(".flow .step.skipped text").eachText()).containsExactly("notify");
		assertThat(before.select(".flow .way.taken")).hasSize(4);
		assertThat(this.log.runs(new FlowFilter("", "", ""), null, 1)).as("nothing is done by looking").isEmpty();
		assertThat(before.select("form button").text()).isEqualTo("Publish");

		assertThat(post("/posts/rye/publication")).isEqualTo(302);
		this.course.run(this.flow);
		Document after = page("/posts/rye/publication");
		assertThat(after.select(".kicker span").text()).isEqualTo("Published");
		assertThat(after.select(".run .state.done")).isNotEmpty();
		assertThat(after.select(".effect dd > span").text()).contains("Create(Article) recorded", "in the digest of");
		assertThat(after.select("[hx-get]")).as("it is done").isEmpty();

		assertThat(post("/posts/rye/publication/removal")).isEqualTo(302);
		assertThat(page("/posts/rye/publication").select(".kicker span").text()).isEqualTo("Taken back");
	}

	@Test
	void whileItRunsThePageLooksAgainByItself() throws Exception {
		write("rye", "Rye", List.of(), Instant.now());
		this.manuscripts.publish(new PublishPost("rye"));
		Activity published = this.inspection.activities(new ActivityFilter("Create", "", ""), null, 1).getFirst();
		this.transaction.executeWithoutResult((status) -> this.flow.handle(published));

		assertThat(page("/posts/rye/publication").select("#result").attr("hx-get")).isEqualTo("/posts/rye/publication");
	}

	@Test
	void whatIsNotReadyIsNotPublishedAndTheReasonIsNamed() {
		this.manuscripts.write(new WritePost(Articles.post("rye", 0).kind(), "rye", "Rye", "", "", null,
				Articles.HANDLE, List.of(), false, null));

		assertThat(page("/posts/rye/publication").select(".reasons li").eachText()).containsExactly(
				"The excerpt is missing: lists, feeds and other servers show it.", "There is no text yet.");
		assertThat(page("/posts/rye/publication").select("form button")).isEmpty();
		assertThat(post("/posts/rye/publication")).isEqualTo(422);
		assertThat(this.manuscripts.manuscript("rye").isPublished()).isFalse();
	}

	@Test
	void theWorldIsToldOfAnArticleOnceForEachPublication() throws Exception {
		write("rye", "Rye & <salt>", List.of("Garden"), Instant.now());
		this.manuscripts.publish(new PublishPost("rye"));
		this.manuscripts.publish(new PublishPost("rye"));
		this.course.run(this.flow);
		this.course.run(this.flow);

		Activity article = announced().getFirst();
		assertThat(announced()).hasSize(1);
		assertThat(article.audience()).isEqualTo(Audience.PUBLIC);
		assertThat(article.content().path("object").path("type").asString()).isEqualTo("Article");
		assertThat(article.content().path("object").path("name").asString()).isEqualTo("Rye & <salt>");
		assertThat(article.content().path("object").path("tag").path(0).path("name").asString()).isEqualTo("#Garden");

		this.manuscripts.unpublish(new UnpublishPost("rye"));
		this.manuscripts.publish(new PublishPost("rye"));
		this.course.run(this.flow);
		assertThat(announced()).hasSize(2);
		assertThat(this.log.runs(new FlowFilter("publication", "done", article.object()), null, 10)).hasSize(2);
	}

	@Test
	void urgentNewsReachesTheMembersAtOnce() throws Exception {
		var ada = this.members
			.join(new JoinCooperative("ada", "Ada", "ada@example.org", "Bakes.", LocalDate.of(2026, 1, 1)));
		write("recall", "Do not eat the rye", List.of("Recall"), Instant.now());
		write("usual", "Rye", List.of("Garden"), Instant.now());
		write("old", "Old rye", List.of("Recall"), Instant.now().minus(30, ChronoUnit.DAYS));
		List.of("recall", "usual", "old").forEach((slug) -> this.manuscripts.publish(new PublishPost(slug)));

		this.course.run(this.flow);

		assertThat(this.notices.inbox(ada.id(), null, 10)).singleElement().satisfies((notice) -> {
			assertThat(notice.title()).isEqualTo("Do not eat the rye");
			assertThat(notice.url()).endsWith("/posts/recall");
		});
		assertThat(this.log.runs(new FlowFilter("", "done", ""), null, 10)).hasSize(3)
			.extracting((run) -> run.steps().get(2).choice())
			.containsExactlyInAnyOrder("urgent", "news", "past");
	}

	@Test
	void whatIsTakenBackInTimeIsToldToNobodyAndTheRunIsSeenTo() throws Exception {
		write("rye", "Rye", List.of(), Instant.now());
		this.manuscripts.publish(new PublishPost("rye"));
		this.manuscripts.unpublish(new UnpublishPost("rye"));
		this.course.run(this.flow);

		Document parked = page("/flows?state=parked");
		assertThat(parked.select(".reasons").text()).contains("taken back before anybody was told");
		assertThat(parked.select(".flow .step.stuck text").text()).isEqualTo("validate");
		assertThat(announced()).isEmpty();

		this.manuscripts.publish(new PublishPost("rye"));
		assertThat(post(parked.select("form[action$=resumption]").attr("action"))).isEqualTo(302);
		this.course.run(this.flow);
		assertThat(page("/flows?state=parked").select(".empty")).hasSize(1);
		assertThat(page("/flows").select(".run").text()).contains("Resumed by operator");
	}

	@Test
	void aParkedRunCanBeGivenUpOnce() throws Exception {
		write("rye", "Rye", List.of(), Instant.now());
		this.manuscripts.publish(new PublishPost("rye"));
		this.manuscripts.unpublish(new UnpublishPost("rye"));
		this.course.run(this.flow);
		String address = page("/flows").select("form[action$=abandonment]").attr("action");

		assertThat(post(address)).isEqualTo(302);
		assertThat(post(address)).isEqualTo(409);
		assertThat(page("/flows").select(".run .state").first().text()).isEqualTo("given up");
	}

	@Test
	void theFlowLogIsFilteredAndReadPageByPage() throws Exception {
		for (int i = 0; i < 23; i++) {
			write("post-about-" + i, "Post " + i, List.of(), Instant.now());
			this.manuscripts.publish(new PublishPost("post-about-" + i));
		}
		this.course.run(this.flow);

		Document first = page("/flows");
		assertThat(first.select(".run h2").eachText()).hasSize(20).startsWith("Post 22");
		Document rest = page(first.select("a[rel=next]").attr("href"));
		assertThat(rest.select(".run h2").eachText()).containsExactly("Post 2", "Post 1", "Post 0");
		for (String post : List.of("post-about-3", "/posts/post-about-3",
				"http://blog.rose-ash.localhost:8001/posts/post-about-3")) {
			assertThat(page("/flows?flow=publication&post=" + post).select(".run h2").eachText())
				.containsExactly("Post 3");
		}
		assertThat(page("/flows?flow=other").select(".empty")).hasSize(1);
		int one = this.sql.during(() -> page("/flows?post=post-about-3"));
		assertThat(this.sql.during(() -> page("/flows"))).isEqualTo(one);
	}

	@Test
	void nothingThatSomebodyWroteBecomesMarkup() throws Exception {
		write("rye", "<script>alert(1)</script>", List.of(), Instant.now());
		this.manuscripts.publish(new PublishPost("rye"));
		this.course.run(this.flow);

		assertThat(page("/flows").select("main script")).isEmpty();
		assertThat(page("/flows").select(".run h2").text()).isEqualTo("<script>alert(1)</script>");
	}

	private void write(String slug, String title, List<String> tags, Instant time) {
		WritePost post = Articles.post(slug, 0);
		this.manuscripts.write(new WritePost(post.kind(), slug, title, "In short.", "<p>Text</p>", null, post.author(),
				tags, false, time));
	}

	private List<Activity> announced() {
		return this.inspection.activities(new ActivityFilter("Create", "", ""), null, 100)
			.stream()
			.filter((activity) -> activity.is(PostAnnounced.class))
			.toList();
	}

	private Document page(String address) {
		return Jsoup.parse(client().get().uri(address).retrieve().body(String.class));
	}

	private int post(String address) {
		return client().post().uri(address).exchange((request, response) -> response.getStatusCode().value());
	}

	private RestClient client() {
		return this.siblings.client(URI.create("http://127.0.0.1:" + this.port));
	}

}
