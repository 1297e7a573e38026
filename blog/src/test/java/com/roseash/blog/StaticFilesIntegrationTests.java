package com.roseash.blog;

import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages of this release and of others link. */
@AppTest
class StaticFilesIntegrationTests {

	private static final String OTHER_HASH = "0123456789abcdef0123456789abcdef";

	@Autowired
	MockMvcTester reader;

	@Autowired
	LoopbackClients blog;

	@Autowired
	ResourceUrlProvider addresses;

	@Test
	void aFileIsFoundUnderTheNameThatItHadInAnotherRelease() throws Exception {
		String address = String.valueOf(this.addresses.getForLookupPath("/css/rose-ash.css"));
		String other = address.replaceFirst("-[0-9a-f]{32}", "-" + OTHER_HASH);

		MvcTestResult current = get(address);
		assertThat(current).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
		MvcTestResult found = get(other);
		assertThat(found).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=60, public");
		assertThat(found.getResponse().getContentAsString()).isEqualTo(current.getResponse().getContentAsString());
		assertThat(found).hasContentType("text/css");
	}

	@Test
	void aNameThatSaysNothingOfWhatIsInItIsNotKeptForLong() {
		assertThat(get("/css/rose-ash.css")).hasStatusOk()
			.hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=60, public")
			.hasContentType("text/css");
	}

	@Test
	void aPageThatSaysWhatWentWrongLinksWhatOthersLink() throws Exception {
		Document page = Jsoup.connect(this.blog.url() + "/css/none.css")
			.header(HttpHeaders.ACCEPT, "text/html")
			.ignoreHttpErrors(true)
			.get();
		assertThat(page.select("h1").text()).isEqualTo("There is nothing at this address");
		assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
			.containsExactly(this.addresses.getForLookupPath("/css/rose-ash.css"));
		assertThat(page.select("script").eachAttr("src")).isNotEmpty()
			.allMatch((src) -> src.matches(".*-[0-9a-f]{32}\\.js"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/css/none-" + OTHER_HASH + ".css", "/css/rose-ash-0123.css", "/css/" + OTHER_HASH + ".css" })
	void whatNoReleaseHasIsNotFound(String address) {
		assertThat(get(address)).hasStatus(404);
	}

	private MvcTestResult get(String address) {
		return this.reader.get().uri(address).exchange();
	}

}
