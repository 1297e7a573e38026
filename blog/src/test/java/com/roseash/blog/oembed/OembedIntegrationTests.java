package com.roseash.blog.oembed;

import java.net.URI;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.platform.config.Site;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class OembedIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	MockMvcTester consumer;

	@Autowired
	Site site;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void aPostIsFoundByWhatItsPageSays() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));
		String discovery = this.shelf.read("/posts/rye").select("link[type=application/json+oembed]").attr("href");

		MvcTestResult answer = this.consumer.get().uri(URI.create(discovery)).exchange();

		assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/json");
		JsonNode embed = JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
		assertThat(embed.get("type").asString()).isEqualTo("link");
		assertThat(embed.get("version").asString()).isEqualTo("1.0");
		assertThat(embed.get("title").asString()).isEqualTo("About rye");
		assertThat(embed.get("author_name").asString()).isEqualTo("Mara Field");
		assertThat(embed.get("author_url").asString()).endsWith("/authors/mara");
		assertThat(embed.get("provider_url").asString()).isEqualTo(this.site.url("/"));
		assertThat(embed.get("thumbnail_url").asString()).endsWith("/media/a.svg");
		assertThat(embed.get("thumbnail_width").asInt()).isEqualTo(1600);
		String etag = answer.getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(this.consumer.get().uri(URI.create(discovery)).header(HttpHeaders.IF_NONE_MATCH, etag))
			.hasStatus(304);
	}

	@Test
	void aPictureThatDoesNotFitIsLeftOut() throws Exception {
		this.shelf.publish(Articles.page("about"));
		String url = this.site.url("/about");

		assertThat(this.consumer.get().uri("/oembed?maxwidth=1600&maxheight=900&url={url}", url)).bodyText()
			.contains("thumbnail_url");
		assertThat(this.consumer.get().uri("/oembed?maxwidth=400&url={url}", url)).hasStatusOk()
			.bodyText()
			.doesNotContain("thumbnail", "author_name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/posts/rye", "https://example.org/posts/rye", "{site}/posts/draft",
			"{site}.evil.example/posts/rye", "{site}/posts/rye/manuscript", "{site}/manuscripts", "{site}/",
			"{site}/posts/../about" })
	void whatIsNoPublicPageIsMissing(String url) {
		this.shelf.publish(Articles.post("rye", 0));
		this.manuscripts.write(Articles.post("draft", 0));

		assertThat(this.consumer.get().uri("/oembed?url={url}", url.replace("{site}", this.site.url(""))))
			.hasStatus(404);
	}

	@Test
	void onlyJsonIsSpoken() {
		this.shelf.publish(Articles.post("rye", 0));
		String url = this.site.url("/posts/rye");

		assertThat(this.consumer.get().uri("/oembed?format=xml&url={url}", url)).hasStatus(501);
		assertThat(this.consumer.get().uri("/oembed?format=json&url={url}", url)).hasStatusOk();
	}

}
