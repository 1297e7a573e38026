package com.roseash.blog.post;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.UnpublishPost;
import com.roseash.domain.likes.Likes;
import com.roseash.domain.likes.ToggleLike;
import com.roseash.platform.access.NotAllowed;
import com.roseash.platform.http.CallContext;
import com.roseash.platform.http.CallSigner;
import com.roseash.platform.http.Siblings;
import com.roseash.testing.AppTest;
import com.roseash.testing.AtOnce;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AppTest
@Import(Shelf.class)
class LikesIntegrationTests {

	private static final String LIKE = "/posts/rye/like";

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Likes likes;

	@Autowired
	Personas personas;

	@Autowired
	MockMvcTester browser;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Siblings siblings;

	@LocalServerPort
	int port;

	private String post = "";

	private Persona reader;

	@BeforeEach
	void publish() {
		this.shelf.clear();
		this.post = this.shelf.publish(Articles.post("rye", 0)).id().toString();
		this.reader = this.personas.member("reader");
	}

	@Test
	void aMemberLikesAPostAndAnybodySeesHowMany() throws Exception {
		assertThat(send(LIKE, this.reader)).hasStatus(302).redirectedUrl().isEqualTo("/posts/rye#likes_rye");

		Document own = fragment(this.reader);
		assertThat(own.select("button").attr("aria-pressed")).isEqualTo("true");
		assertThat(own.select("form").attr("action")).isEqualTo(LIKE + "/removal");
		assertThat(own.select("button").text()).isEqualTo("Like");
		for (Document other : List.of(fragment(this.personas.member("other")), fragment(null))) {
			assertThat(other.select("button").attr("aria-pressed")).isEqualTo("false");
			assertThat(other.select("form").attr("action")).isEqualTo(LIKE);
			assertThat(other.text()).contains("One member likes this");
		}
		send(LIKE + "/removal", this.reader);
		assertThat(fragment(this.reader).text()).contains("Nobody has liked this yet");
	}

	@Test
	void thePageItselfIsTheSameForEverybody() throws Exception {
		send(LIKE, this.reader);

		assertThat(this.shelf.read("/posts/rye").select(".likes").outerHtml())
			.isEqualTo(Jsoup.parse(this.browser.get()
				.uri("/posts/rye")
				.cookie(this.reader.cookie())
				.exchange()
				.getResponse()
				.getContentAsString()).select(".likes").outerHtml())
			.doesNotContain("aria-pressed");
	}

	@Test
	void withAScriptOnlyTheButtonComesBack() throws Exception {
		MvcTestResult answer = this.browser.post()
			.uri(LIKE)
			.cookie(this.reader.cookie())
			.header("HX-Request", "true")
			.exchange();

		assertThat(answer).hasStatusOk();
		Document part = Jsoup.parseBodyFragment(answer.getResponse().getContentAsString());
		assertThat(part.select("body > *")).hasSize(1);
		assertThat(part.select("form#likes_rye button#like_rye").attr("aria-pressed")).isEqualTo("true");
		assertThat(part.text()).contains("One member likes this");
	}

	@Test
	void whoIsNotSignedInIsSentToSignInWithTheForm() {
		MvcTestResult answer = this.browser.post()
			.uri(LIKE)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content("")
			.header("Accept", "text/html")
			.exchange();

		assertThat(answer).hasStatus(302).redirectedUrl().contains("/login").contains("forms");
		assertThat(this.likes.count("post", this.post)).isZero();
	}

	@Test
	void whatReadersDoNotSeeIsNotLiked() {
		this.manuscripts.unpublish(new UnpublishPost("rye"));

		assertThat(send(LIKE, this.reader)).hasStatus(404);
		assertThat(this.likes.count("post", this.post)).isZero();
	}

	@Test
	void nobodyLikesInTheNameOfAnother() {
		UUID other = this.personas.member("other").id();

		this.reader.does(() -> assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.likes.toggle(new ToggleLike(other, "post", this.post, "rye", true))));
		assertThat(this.likes.count("post", this.post)).isZero();
	}

	@Test
	void manyWhoLikeAtOnceAreCountedOnceEach() throws Exception {
		List<Persona> readers = Stream.of("ann", "bob", "cyd").map((name) -> this.personas.member(name)).toList();
		Queue<Persona> each = new ConcurrentLinkedQueue<>(readers);
		each.addAll(readers);

		AtOnce.call(6, () -> send(LIKE, each.remove()));

		assertThat(this.likes.count("post", this.post)).isEqualTo(3);
		assertThat(this.jdbc.sql("select count(*) from ap_activities where type = 'Like' and object_id like '%' || ?")
			.param(this.post)
			.query(Integer.class)
			.single()).as("likes that were recorded").isEqualTo(3);
	}

	private MvcTestResult send(String path, Persona persona) {
		return this.browser.post().uri(path).cookie(persona.cookie()).exchange();
	}

	private Document fragment(@Nullable Persona persona) {
		CallContext context = (persona != null) ? new CallContext(Locale.UK, null, persona.id().toString(), null)
				: CallContext.none(Locale.UK);
		return Jsoup.parse(Objects.requireNonNull(this.siblings.client(URI.create("http://127.0.0.1:" + this.port))
			.get()
			.uri("/internal/fragments/blog/likes?post={post}&slug=rye", this.post)
			.header(CallSigner.CONTEXT, this.siblings.encode(context))
			.retrieve()
			.body(String.class)));
	}

}
