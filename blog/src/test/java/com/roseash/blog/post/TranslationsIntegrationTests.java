package com.roseash.blog.post;

import java.util.List;
import java.util.UUID;

import com.roseash.blog.Schemas;
import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostDetails;
import com.roseash.domain.content.Presentation;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.Readers;
import com.roseash.domain.content.UnpublishPost;
import com.roseash.domain.content.WritePost;
import com.roseash.domain.relations.AddRelation;
import com.roseash.domain.relations.Relations;
import com.roseash.platform.access.Role;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.SqlCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class TranslationsIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Relations relations;

	@Autowired
	Personas personas;

	@Autowired
	MockMvcTester browser;

	@Autowired
	SqlCount sql;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void readersAndMachinesFindTheOtherLanguages() throws Exception {
		relate(publish(Articles.post("rye", 0), ""), publish(Articles.post("roggen", 1), "de"));

		Document page = this.shelf.read("/posts/roggen");

		assertThat(page.select("article").attr("lang")).isEqualTo("de");
		assertThat(page.select("nav[aria-label=In other languages] li").eachText())
			.containsExactly("English (United Kingdom)", "Deutsch");
		Element other = page.selectFirst("nav[aria-label=In other languages] a");
		assertThat(other.attr("href")).isEqualTo("/posts/rye");
		assertThat(other.attr("lang")).isEqualTo("en-GB").isEqualTo(other.attr("hreflang"));
		assertThat(page.select("head link[hreflang]").eachAttr("hreflang")).containsExactly("en-GB", "de", "x-default");
		assertThat(page.select("head link[hreflang]").eachAttr("href")).allMatch((url) -> url.startsWith("http"));
		assertThat(page.select("head link[hreflang=x-default]").attr("href")).endsWith("/posts/rye");
		assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("de");
		assertThat(page.select("meta[property=og:locale:alternate]").attr("content")).isEqualTo("en_GB");
		assertThat(page.select("script[type=application/ld+json]").html()).contains("\"inLanguage\":\"de\"");
		assertThat(this.shelf.read("/posts/rye").select("head link[hreflang]").eachAttr("href"))
			.isEqualTo(page.select("head link[hreflang]").eachAttr("href"));
		assertThat(this.shelf.read("/posts/rye").select("article").hasAttr("lang")).isFalse();
	}

	@Test
	void aPageLosesAndGetsALinkWithWhatItLeadsTo() throws Exception {
		relate(publish(Articles.page("opening"), ""), publish(Articles.page("ueber"), "de"));
		assertThat(this.shelf.read("/opening").select("[hreflang=de]")).hasSize(2);

		this.manuscripts.unpublish(new UnpublishPost("ueber"));
		assertThat(this.shelf.read("/opening").select("[hreflang]")).isEmpty();
		this.manuscripts.publish(new PublishPost("ueber"));
		assertThat(this.shelf.read("/opening").select("[hreflang=de]")).hasSize(2);
	}

	@Test
	void aPageCostsTheSameHoweverManyTranslationsThereAre() throws Exception {
		UUID rye = publish(Articles.post("rye", 0), "");
		relate(rye, publish(Articles.post("roggen", 0), "de"));
		int few = this.sql.during(() -> this.shelf.read("/posts/rye"));
		for (String language : List.of("fr", "it", "es", "cy")) {
			relate(rye, publish(Articles.post("rye-" + language, 0), language));
		}

		assertThat(this.sql.during(() -> this.shelf.read("/posts/rye"))).isEqualTo(few);
	}

	@Test
	void sitemapsAndFeedsSayTheLanguage() throws Exception {
		relate(publish(Articles.post("rye", 0), ""), publish(Articles.post("roggen", 1), "de"));

		Document sitemap = this.shelf.read("/sitemaps/posts-1.xml");
		Schemas.valid("sitemap", text("/sitemaps/posts-1.xml"));
		Schemas.valid("atom", text("/atom.xml"));

		assertThat(sitemap.select("url").first().select("xhtml|link").eachAttr("hreflang")).containsExactly("en-GB",
				"de", "x-default");
		assertThat(this.shelf.read("/feed.xml").select("item dc|language").eachText()).containsExactly("de");
		assertThat(this.shelf.read("/atom.xml").select("entry").eachAttr("xml:lang")).containsExactly("de");
		assertThat(this.browser.get().uri("/feed.json").exchange()).bodyText().containsOnlyOnce("\"language\":\"de\"");
	}

	@Test
	void theLanguageIsAFieldOfTheEditPage() throws Exception {
		publish(Articles.post("rye", 0), "");
		var editor = this.personas.member("editor", Role.EDITOR);

		assertThat(this.browser.post()
			.uri("/posts/rye/manuscript")
			.cookie(editor.cookie())
			.param("details.language", "pt-br")).hasStatus(302);
		assertThat(this.shelf.read("/posts/rye").select("article").attr("lang")).isEqualTo("pt-BR");
		assertThat(this.browser.post()
			.uri("/posts/rye/manuscript")
			.cookie(editor.cookie())
			.param("details.language", "portugese")).hasStatus(400)
			.bodyText()
			.contains("must be the tag of a language", "value=\"portugese\"");
	}

	private String text(String path) throws Exception {
		return this.browser.get().uri(path).exchange().getResponse().getContentAsString();
	}

	private UUID publish(WritePost text, String language) {
		return this.shelf
			.publish(text.with(new PostDetails(Readers.EVERYBODY, List.of(), "", Presentation.PLAIN, language)))
			.id();
	}

	private void relate(UUID one, UUID other) {
		this.relations.add(new AddRelation("translation-of", one.toString(), other.toString(), null));
	}

}
