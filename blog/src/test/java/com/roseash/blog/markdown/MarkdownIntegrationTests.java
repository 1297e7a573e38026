package com.roseash.blog.markdown;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.MovePost;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.WritePost;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class MarkdownIntegrationTests {

	private static final String SECRET = "canary";

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	MockMvcTester reader;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void aPostIsThereAsMarkdown() throws Exception {
		this.shelf.publish(Articles.post("rye", "Rye *and* [wheat]", "<h2>Why</h2><p>It is <strong>good</strong>.</p>",
				0, List.of()));
		String address = this.shelf.read("/posts/rye").select("head link[type=text/markdown]").attr("href");

		MvcTestResult answer = this.reader.get().uri(URI.create(address).getPath()).exchange();

		assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/markdown");
		assertThat(answer.getResponse().getHeader(HttpHeaders.LINK)).endsWith("/posts/rye>; rel=\"canonical\"");
		assertThat(answer).bodyText()
			.startsWith("# Rye \\*and\\* \\[wheat\\]\n\n> In short.\n\n[Mara Field](http")
			.contains("/authors/mara), 1 May 2026\n", "## Why\n\nIt is **good**.")
			.endsWith("\n");
		String etag = answer.getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(this.reader.get().uri("/posts/rye.md").header(HttpHeaders.IF_NONE_MATCH, etag)).hasStatus(304);
	}

	@Test
	void aPageIsThereAsMarkdown() throws Exception {
		this.shelf.publish(Articles.page("about"));

		assertThat(this.reader.get().uri("/about.md")).hasStatusOk()
			.bodyText()
			.isEqualTo("# About about\n\n> In short.\n\nAll about it.\n");
		assertThat(this.reader.get().uri("/posts/about.md")).hasStatus(404);
	}

	@Test
	void onlyWhatEverybodyMayReadIsThere() throws Exception {
		String document = """
				{"root":{"children":[{"type":"paragraph","children":[{"type":"extended-text","text":"Open."}]},
				{"type":"paywall"},{"type":"paragraph","children":[{"type":"extended-text","text":"%s"}]}]}}"""
			.formatted(SECRET);
		WritePost post = Articles.post("rye", 0);
		this.shelf.publish(new WritePost(PostKind.POST, "rye", post.title(), "", "", document, null, Articles.HANDLE,
				List.of(), false, post.publishedAt(), null));
		this.manuscripts.write(Articles.post("draft", SECRET, SECRET, 0, List.of()));

		assertThat(this.reader.get().uri("/posts/rye.md")).bodyText().contains("Open.").doesNotContain(SECRET);
		assertThat(this.reader.get().uri("/posts/draft.md")).hasStatus(404).bodyText().doesNotContain(SECRET);
		for (String path : List.of("/feed.xml", "/atom.xml", "/feed.json", "/authors/mara/feed.json", "/llms.txt",
				"/sitemaps/posts-1.xml", "/posts/rye", "/archive/2026/05", "/authors/mara")) {
			assertThat(this.reader.get().uri(path)).hasStatusOk().bodyText().doesNotContain(SECRET);
		}
		// whoever writes sees it, so it would be noticed
		assertThat(this.manuscripts.manuscript("rye").text().markdown()).contains(SECRET);
	}

	@Test
	void whatMovedIsFoundInThisFormToo() {
		this.shelf.publish(Articles.post("rye", 0));
		this.manuscripts.move(new MovePost("rye", "rye-bread"));

		assertThat(this.reader.get().uri("/posts/rye.md")).hasStatus(301)
			.hasHeader(HttpHeaders.LOCATION, "/posts/rye-bread.md");
	}

	@Test
	void languageModelsAreToldWhatIsWhere() throws Exception {
		this.shelf.publish(Articles.post("rye", "1. Rye_bread", "<p>x</p>", 0, List.of()));
		this.shelf.publish(Articles.page("about"));

		MvcTestResult answer = this.reader.get().uri("/llms.txt").exchange();

		assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/plain");
		String text = answer.getResponse().getContentAsString();
		assertThat(text).startsWith("# ")
			.contains("\n\n> What we grow", "## Newest posts\n\n- [1\\. Rye\\_bread](http",
					"/posts/rye.md): In short.\n\n## Pages\n\n- [About about](http");
		Matcher link = Pattern.compile("]\\((\\S+)\\)").matcher(text);
		int links = 0;
		while (link.find()) {
			assertThat(this.reader.get().uri(URI.create(link.group(1)).getPath())).hasStatusOk();
			links++;
		}
		assertThat(links).isEqualTo(5);
	}

}
