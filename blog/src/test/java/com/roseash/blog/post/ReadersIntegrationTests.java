package com.roseash.blog.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PostDetails;
import com.roseash.domain.content.Presentation;
import com.roseash.domain.content.Readers;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.access.Role;
import com.roseash.platform.http.CallContext;
import com.roseash.platform.http.CallSigner;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.Siblings;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** What is for some readers is told to nobody else, wherever they look. */
@AppTest
@Import(Shelf.class)
class ReadersIntegrationTests {

	private static final String CANARY = "canarybird";

	private static final Pattern SLUG = Pattern.compile("\\{slug(:[^{}]*)?\\}");

	@Autowired
	Shelf shelf;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	@Autowired
	Siblings siblings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Site site;

	@Autowired
	ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

	@LocalServerPort
	int port;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void noAddressTellsWhatIsForMembersToAnybodyElse() throws Exception {
		PostCard post = publish(Articles.post("rye", "Rye", text(), 0, List.of("Garden")), Readers.MEMBERS);
		PostCard page = publish(Articles.page("oven"), Readers.MEMBERS);
		Set<String> paths = new TreeSet<>(List.of("/search?q=rye", "/feed.xml", "/atom.xml", "/feed.json",
				"/authors/mara", "/authors/mara/feed.xml", "/authors/mara/feed.json", "/archive/2026/05",
				"/sitemaps/posts-1.xml", "/oembed?url=" + this.site.url("/posts/rye"), "/nothing-like-rye"));
		this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.flatMap((pattern) -> List.of("rye", "oven", "garden")
				.stream()
				.map((slug) -> SLUG.matcher(pattern).replaceAll(Matcher.quoteReplacement(slug))))
			.filter((path) -> path.indexOf('{') < 0)
			.forEach(paths::add);

		assertThat(paths).contains("/", "/posts/rye", "/posts/rye.md", "/oven", "/feed.xml", "/garden");
		for (String path : paths) {
			var answer = this.browser.get().uri(URI.create(path)).exchange();
			if (answer.getUnresolvedException() == null) {
				assertThat(answer.getResponse().getContentAsString()).as(path).doesNotContain(CANARY);
			}
		}
		for (String words : List.of(CANARY, "canary", "sings")) {
			assertThat(this.shelf.read("/search?q=" + words).select("#results .finds")).as(words).isEmpty();
		}
		assertThat(fragment(post, null)).doesNotContain(CANARY).contains("This goes on for members.");
		assertThat(fragment(page, null)).doesNotContain(CANARY);
		assertThat(
				this.jdbc.sql("select count(*) from post where html like '%' || ? || '%' or text like '%' || ? || '%'")
					.params(CANARY, CANARY)
					.query(Integer.class)
					.single())
			.isZero();
		assertThat(this.jdbc.sql("select count(*) from ap_activities where content::text like '%' || ? || '%'")
			.param(CANARY)
			.query(Integer.class)
			.single()).isZero();
		assertThat(fragment(post, this.personas.member("reader"))).as("the bird sings to a member").contains(CANARY);
	}

	@Test
	void everybodyReadsTheBeginningAndIsInvited() throws Exception {
		publish(Articles.post("rye", "Rye", text(), 0, List.of()), Readers.MEMBERS);

		Document page = this.shelf.read("/posts/rye");

		assertThat(page.select(".prose p").text()).startsWith("Paragraph 1").contains("Paragraph 3");
		assertThat(page.select(".prose a[href=/login]").text()).isEqualTo("Sign in");
		assertThat(this.browser.get().uri("/posts/rye").exchange().getResponse().getHeader("Cache-Control"))
			.isEqualTo(this.browser.get().uri("/").exchange().getResponse().getHeader("Cache-Control"));
	}

	@Test
	void whatIsForEditorsIsForNoMember() {
		PostCard post = publish(Articles.post("rye", "Rye", text(), 0, List.of()), Readers.EDITORS);

		assertThat(fragment(post, this.personas.member("reader"))).doesNotContain(CANARY, "Paragraph 1");
		assertThat(fragment(post, this.personas.member("writer", Role.EDITOR))).contains(CANARY);
	}

	@Test
	void theFragmentIsOneMembersOwn() {
		PostCard post = publish(Articles.post("rye", "Rye", text(), 0, List.of()), Readers.MEMBERS);

		ResponseEntity<String> answer = fetch(post, this.personas.member("reader"));

		assertThat(answer.getHeaders().getFirst("Fragment-Scope")).isEqualTo("member");
		assertThat(answer.getHeaders().getFirst("Fragment-Tags")).contains("post:" + post.id());
	}

	@Test
	void whatMachinesShowIsSaidApart() throws Exception {
		Presentation told = new Presentation("https://example.org/rye", "Engine", "Engines say", "Others", "Others say",
				"/media/o.jpg", "X", "X says", "/media/x.jpg");
		this.shelf
			.publish(Articles.post("rye", 0).with(new PostDetails(Readers.EVERYBODY, List.of(), "By the oven", told)));

		Document page = this.shelf.read("/posts/rye");

		assertThat(page.title()).startsWith("Engine");
		assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://example.org/rye");
		assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Engines say");
		assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Others");
		assertThat(page.select("meta[property=og:image]").attr("content")).endsWith("/media/o.jpg").startsWith("http");
		assertThat(page.select("meta[name=twitter:image]").attr("content")).endsWith("/media/x.jpg");
		assertThat(page.select("figcaption").text()).isEqualTo("By the oven");
		assertThat(page.select("h1").text()).isEqualTo("About rye");
	}

	private PostCard publish(WritePost command, Readers readers) {
		WritePost text = new WritePost(command.kind(), command.slug(), command.title(), command.excerpt(), text(),
				command.picture(), command.author(), command.tags(), false, command.publishedAt());
		return this.shelf.publish(text.with(new PostDetails(readers, List.of(), "", Presentation.PLAIN)));
	}

	private static String text() {
		StringBuilder text = new StringBuilder();
		for (int number = 1; number <= 12; number++) {
			text.append("<p>Paragraph ").append(number).append("</p>");
		}
		return text
			.append("<h2>A canarybird sings</h2><p><a href=\"https://example.org/canarybird\">Canarybird</a></p>")
			.toString();
	}

	private String fragment(PostCard post, @Nullable Persona reader) {
		return new String(String.valueOf(fetch(post, reader).getBody()).getBytes(StandardCharsets.UTF_8),
				StandardCharsets.UTF_8);
	}

	private ResponseEntity<String> fetch(PostCard post, @Nullable Persona reader) {
		CallContext context = (reader != null) ? new CallContext(Locale.UK, null, reader.id().toString(), null)
				: CallContext.none(Locale.UK);
		return this.siblings.client(URI.create("http://127.0.0.1:" + this.port))
			.get()
			.uri("/internal/fragments/blog/text?post={post}", post.id())
			.header(CallSigner.CONTEXT, this.siblings.encode(context))
			.retrieve()
			.toEntity(String.class);
	}

}
