package com.roseash.blog.manuscript;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.access.Role;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** An editor at work. */
@AppTest
@Import(Shelf.class)
abstract class EditingTest {

	static final String RYE = "/posts/rye/manuscript";

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	Persona editor;

	@BeforeEach
	void begin() {
		this.shelf.clear();
		this.editor = this.personas.member("editor", Role.EDITOR);
	}

	Manuscript current() {
		return this.manuscripts.manuscript("rye");
	}

	static String version(Manuscript manuscript) {
		WritePost text = manuscript.text();
		return String.valueOf(text.version());
	}

	Document read(String path) throws Exception {
		MvcTestResult answer = this.browser.get().uri(path).cookie(this.editor.cookie()).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	MvcTestResult post(String path, String... parameters) {
		var request = this.browser.post().uri(path).cookie(this.editor.cookie());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	MvcTestResult put(String version, String json) {
		return this.browser.put()
			.uri(RYE)
			.cookie(this.editor.cookie())
			.header("If-Match", version)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

}
