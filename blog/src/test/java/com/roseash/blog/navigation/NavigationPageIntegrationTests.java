package com.roseash.blog.navigation;

import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.navigation.ArrangeNavigation;
import com.roseash.domain.navigation.Navigation;
import com.roseash.domain.navigation.NavigationLink;
import com.roseash.platform.access.Role;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Editors arrange the navigation by a form that needs no JavaScript. */
@AppTest
@Import(Shelf.class)
class NavigationPageIntegrationTests {

	@Autowired
	Navigation navigation;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	@Autowired
	Site site;

	private Persona editor;

	@BeforeEach
	void arrange() {
		this.editor = this.personas.member("editor", Role.EDITOR);
		this.navigation.arrange(new ArrangeNavigation(List.of(link("Journal", "/"),
				new NavigationLink("About", App.FEDERATION, "/", List.of(link("Join", "/join"))), link("Shop", "/s"))));
	}

	@Test
	void aButtonChangesTheFormAndNothingElseUntilItIsSaved() throws Exception {
		Document page = page(get());

		Document moved = page(press(page, "button[aria-label='Move Shop up']"));
		assertThat(labels(moved)).containsExactly("Journal", "Shop", "About", "Join");
		assertThat(moved.select("[autofocus]").attr("aria-label")).isEqualTo("Move Shop up");
		assertThat(this.navigation.items()).extracting(NavigationLink::label)
			.containsExactly("Journal", "About", "Shop");

		Document first = page(press(moved, "button[aria-label='Move Shop up']"));
		assertThat(first.select("[autofocus]").val()).as("a button that is of no use has no focus").isEqualTo("Shop");

		Document lower = page(press(moved, "button[aria-label^='Put Shop below']"));
		assertThat(press(lower, "#arrange > button")).hasStatus(302)
			.redirectedUrl()
			.isEqualTo("/navigation?saved=true");
		assertThat(this.navigation.items()).extracting(NavigationLink::label).containsExactly("Journal", "About");
		assertThat(this.navigation.items().getFirst().children()).containsExactly(link("Shop", "/s"));
	}

	@Test
	void aWholeAddressOfOursIsTakenApart() throws Exception {
		Document page = page(press(page(get()), "button[formaction*='deed=add']"));
		Element line = page.select("#arrange li").last();
		line.select("[name=label]").val("Bread");
		line.select("[name=path]").val(" " + this.site.url(App.MARKET, "/products/rye?x=1"));

		assertThat(press(page, "#arrange > button")).hasStatus(302);

		assertThat(this.navigation.items().getLast())
			.isEqualTo(new NavigationLink("Bread", App.MARKET, "/products/rye?x=1", List.of()));
	}

	@Test
	void whatCannotBeSavedSaysWhyAndKeepsWhatWasTyped() throws Exception {
		Document page = page(get());
		page.select("[name=label]").first().val(" ");
		page.select("[name=path]").last().val("javascript:alert(1)");

		MvcTestResult answer = press(page, "#arrange > button");

		assertThat(answer).hasStatus(400);
		Document again = page(answer);
		assertThat(again.select("[role=alert]").text()).contains("what a line says must not be empty");
		assertThat(again.select("[name=path]").last().val()).isEqualTo("javascript:alert(1)");
		again.select("[name=label]").first().val("Journal, with a comma");
		assertThat(page(press(again, "#arrange > button")).select("[role=alert]").text()).contains("a path must begin");
	}

	@Test
	void theSecondToSaveSeesWhatTheFirstSaved() throws Exception {
		Document mine = page(press(page(get()), "button[aria-label='Take Shop out']"));
		this.navigation.arrange(new ArrangeNavigation(List.of(link("Theirs", "/theirs"))));

		MvcTestResult answer = press(mine, "#arrange > button");

		assertThat(answer).hasStatus(409);
		Document both = page(answer);
		assertThat(both.select("[role=alert]").text()).contains("Theirs");
		assertThat(labels(both)).containsExactly("Journal", "About", "Join");
		assertThat(this.navigation.items()).containsExactly(link("Theirs", "/theirs"));
		assertThat(press(both, "#arrange > button")).as("having seen both").hasStatus(302);
	}

	@Test
	void aFormOfAnotherMakeIsRefused() {
		assertThat(send("/navigation", "version", "x", "label", "One")).hasStatus(400);
		assertThat(send("/navigation?deed=rise&line=9", "version", "x")).hasStatus(400);
		assertThat(send("/navigation?deed=explode", "version", "x")).hasStatus(400);
		assertThat(send("/navigation", "version", "x", "label", "One", "app", "moon", "path", "/", "below", "false"))
			.hasStatus(400);
	}

	private MvcTestResult get() {
		return this.browser.get().uri("/navigation").cookie(this.editor.cookie()).exchange();
	}

	/** Sends the form as a browser does that has no JavaScript. */
	private MvcTestResult press(Document page, String button) {
		Element pressed = page.selectFirst(button);
		assertThat(pressed).as(button).isNotNull();
		assertThat(pressed.hasAttr("disabled")).isFalse();
		String address = pressed.hasAttr("formaction") ? pressed.attr("formaction")
				: page.selectFirst("#arrange").attr("action");
		return send(address,
				page.select("#arrange :is(input, select)")
					.stream()
					.flatMap((field) -> List
						.of(field.attr("name"), field.is("select") ? field.select("[selected]").val() : field.val())
						.stream())
					.toArray(String[]::new));
	}

	private MvcTestResult send(String address, String... fields) {
		var request = this.browser.post().uri(address).cookie(this.editor.cookie());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static Document page(MvcTestResult answer) throws Exception {
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private static List<String> labels(Document page) {
		return page.select("#arrange [name=label]").eachAttr("value");
	}

	private static NavigationLink link(String label, String path) {
		return new NavigationLink(label, App.BLOG, path, List.of());
	}

}
