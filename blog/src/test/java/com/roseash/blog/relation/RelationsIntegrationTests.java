package com.roseash.blog.relation;

import java.net.URI;
import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.MakeTag;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.Tags;
import com.roseash.platform.access.Role;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class RelationsIntegrationTests {

	private static final String TAGS = "/posts/rye/relations/tagged";

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Tags tags;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	private Persona editor;

	@BeforeEach
	void clear() {
		this.shelf.clear();
		this.editor = this.personas.member("editor", Role.EDITOR);
		this.shelf.publish(Articles.post("rye", "Rye", "<p>x</p>", 0, List.of()));
	}

	@Test
	void theEditPageHasAPickerForEachKind() throws Exception {
		this.shelf.publish(Articles.post("rye", "Rye", "<p>x</p>", 0, List.of("Garden", "Autumn")));

		Document page = read("/posts/rye/manuscript");

		assertThat(page.select(".picker h2").eachText()).containsExactly("Related posts", "Tags",
				"The same in other languages");
		assertThat(page.select("#picker-tagged .chips span").eachText()).containsExactly("Garden", "Autumn");
		assertThat(page.select("#picker-related .chips li")).isEmpty();
		assertThat(page.select("form form")).isEmpty();
	}

	@Test
	void aStewardOfAPageHasTagsToChooseFromAndNothingElse() throws Exception {
		this.shelf.publish(Articles.page("orchard"));
		Persona steward = this.personas.stewardOf("orchard", "steward");

		Document page = read("/posts/orchard/manuscript", steward);

		assertThat(page.select(".picker h2").eachText()).containsExactly("Tags");
		assertThat(page.select("#marking")).isEmpty();
		assertThat(post(steward, "/posts/orchard/relations/related", "add", id("rye"))).hasStatus(403);
		assertThat(post(steward, "/posts/orchard/relations/tagged", "make", "New")).hasStatus(403);
		String garden = this.tags.make(new MakeTag("Garden")).id().toString();
		assertThat(post(steward, "/posts/orchard/relations/tagged", "add", garden)).hasStatus(302);
		assertThat(post(steward, TAGS, "add", garden)).as("of another").hasStatus(403);
	}

	@Test
	void withoutAScriptOneSearchesChoosesArrangesAndRemoves() throws Exception {
		this.tags.make(new MakeTag("Garden"));
		this.tags.make(new MakeTag("Kitchen garden"));

		Document found = read(TAGS + "?q=GARD");
		assertThat(found.select("button[name=add]").eachText()).containsExactly("Add Garden", "Add Kitchen garden");
		assertThat(found.select("button[name=make]").val()).isEqualTo("GARD");
		assertThat(post(TAGS, "add", found.select("button[name=add]").get(0).val())).redirectedUrl().isEqualTo(TAGS);
		String garden = seen().getFirst();
		post(TAGS, "seen", garden, "add", read(TAGS + "?q=gard").select("button[name=add]").val());
		assertThat(chosen()).containsExactly("Garden", "Kitchen garden");
		assertThat(this.shelf.read("/posts/rye").select(".tags a").eachText()).containsExactly("Garden",
				"Kitchen garden");

		post(TAGS, "seen", seen().get(0), "seen", seen().get(1), "down", garden);
		assertThat(chosen()).containsExactly("Kitchen garden", "Garden");
		assertThat(this.shelf.read("/").select(".kicker").eachText()).containsExactly("Kitchen garden");
		post(TAGS, "seen", seen().get(0), "seen", seen().get(1), "remove", garden);
		assertThat(chosen()).containsExactly("Kitchen garden");
		assertThat(read(TAGS + "?q=gard").select("button[name=add]").eachText()).containsExactly("Add Garden");
	}

	@Test
	void whatIsNoTagYetIsMadeOne() throws Exception {
		assertThat(post(TAGS, "make", "Night & day")).hasStatus(302);

		assertThat(chosen()).containsExactly("Night & day");
		assertThat(this.shelf.read("/night-day").select("h1").text()).isEqualTo("Night & day");
		assertThat(this.shelf.read("/night-day").select("#tagged .card h2").eachText()).containsExactly("Rye");
		assertThat(post(TAGS, "make", "x".repeat(51))).hasStatus(400).bodyText().contains("at most 50");
	}

	@Test
	void whoeverDidNotSeeWhatSomebodyElseChoseIsTold() throws Exception {
		post(TAGS, "make", "Garden");

		MvcTestResult answer = post(TAGS, "make", "Autumn");

		assertThat(answer).hasStatus(409);
		Document page = Jsoup.parse(answer.getResponse().getContentAsString());
		assertThat(page.select("#picker-tagged [role=alert]").text()).contains("Somebody else changed this");
		assertThat(page.select("#picker-tagged .chips span").eachText()).containsExactly("Garden");
	}

	@Test
	void candidatesAreToldToScripts() throws Exception {
		String garden = this.tags.make(new MakeTag("Garden")).id().toString();

		var answer = this.browser.get().uri(TAGS + "/candidates?q=gard").cookie(this.editor.cookie()).exchange();

		assertThat(answer).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("[{\"id\":\"" + garden + "\",\"label\":\"Garden\"}]");
		assertThat(this.browser.get().uri(TAGS + "/candidates?q=gard")).hasStatus(401);
		assertThat(this.browser.get().uri(TAGS + "/candidates?q=" + "x".repeat(201)).cookie(this.editor.cookie()))
			.hasStatus(400);
	}

	@Test
	void aPostIsMadeATagOnItsEditPage() throws Exception {
		assertThat(read("/posts/rye/manuscript").select("#marking button").attr("aria-pressed")).isEqualTo("false");

		assertThat(post("/posts/rye/tag")).redirectedUrl().isEqualTo("/posts/rye/manuscript");
		assertThat(read("/posts/rye/manuscript").select("#marking button").attr("aria-pressed")).isEqualTo("true");
		this.manuscripts.write(Articles.post("bread", "Bread", "<p>x</p>", 1, List.of("rye")));
		this.manuscripts.publish(new PublishPost("bread"));
		assertThat(this.shelf.read("/posts/rye").select("#tagged .card h2").eachText()).containsExactly("Bread");
		assertThat(this.shelf.read("/posts/bread").select(".tags a").attr("href")).isEqualTo("/posts/rye");

		post("/posts/rye/tag/removal");
		assertThat(this.shelf.read("/posts/bread").select(".tags")).isEmpty();
	}

	@Test
	void hostileNamesAreText() throws Exception {
		String hostile = "<img src=x onerror=alert(1)>\"{0}";
		post(TAGS, "make", hostile);

		Document page = read("/posts/rye/manuscript");

		assertThat(page.select("#picker-tagged .chips span").text()).isEqualTo(hostile);
		assertThat(page.select("[onerror]")).isEmpty();
		assertThat(read(TAGS + "?q=" + "%3Cimg").select("[onerror]")).isEmpty();
	}

	private String id(String slug) {
		PostCard card = this.manuscripts.manuscript(slug).card();
		return card.id().toString();
	}

	private List<String> chosen() throws Exception {
		return read(TAGS).select(".chips span").eachText();
	}

	private List<String> seen() throws Exception {
		return read(TAGS).select(".chips input[name=seen]").eachAttr("value");
	}

	private Document read(String path) throws Exception {
		return read(path, this.editor);
	}

	private Document read(String path, Persona reader) throws Exception {
		MvcTestResult answer = this.browser.get().uri(URI.create(path)).cookie(reader.cookie()).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private MvcTestResult post(String path, String... fields) {
		return post(this.editor, path, fields);
	}

	private MvcTestResult post(Persona who, String path, String... fields) {
		var request = this.browser.post().uri(path).cookie(who.cookie()).header("Sec-Fetch-Site", "same-origin");
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
