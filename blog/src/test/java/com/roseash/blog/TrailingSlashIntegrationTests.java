package com.roseash.blog;

import java.net.URI;

import com.roseash.domain.content.Articles;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class TrailingSlashIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	MockMvcTester browser;

	@ParameterizedTest
	@CsvSource({ "/posts/rye/, /posts/rye", "/about/?page=2&x=%2F, /about?page=2&x=%2F",
			"/archive/2026/05/, /archive/2026/05", "/nothing/, /nothing" })
	void aPageIsFoundWithASlashToo(String path, String address) {
		assertThat(this.browser.get().uri(URI.create(path))).hasStatus(301).hasHeader("Location", address);
		assertThat(this.browser.head().uri(URI.create(path))).hasStatus(301).hasHeader("Location", address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example/", "///evil.example/", "/%2Fevil.example/", "/\\evil.example/",
			"/%5Cevil.example/", "/https://evil.example/" })
	void nobodyIsLedElsewhere(String path) {
		MvcTestResult answer = this.browser.perform((context) -> {
			var request = new org.springframework.mock.web.MockHttpServletRequest(context, "GET", path);
			request.setServletPath(path);
			return request;
		});

		String location = answer.getResponse().getHeader("Location");
		assertThat(location == null || location.matches("/[^/\\\\].*")).as(location).isTrue();
	}

	@Test
	void theHomePageAndFormsStayWhereTheyAre() {
		this.shelf.clear();
		this.shelf.publish(Articles.post("rye", 0));

		assertThat(this.browser.get().uri("/")).hasStatusOk();
		assertThat(this.browser.get().uri("/posts/rye")).hasStatusOk();
		assertThat(this.browser.post().uri("/manuscripts/").exchange().getResponse().getHeader("Location")).isNull();
	}

}
