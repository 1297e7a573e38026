package com.roseash.blog;

import java.io.UnsupportedEncodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of the editor, which Maven brings into the blog. */
@AppTest
class EditorFilesIntegrationTests {

	private static final String FOR_EVER = "max-age=31536000, public, immutable";

	@Autowired
	MockMvcTester reader;

	@Autowired
	ResourceUrlProvider addresses;

	@ParameterizedTest
	@ValueSource(strings = { "/js/editor/editor.js", "/js/editor/editor.css" })
	void whatPagesLinkHasTheHashOfItsContent(String file) {
		String address = this.addresses.getForLookupPath(file);
		assertThat(address).matches("/js/editor/editor-[0-9a-f]{32}\\.(js|css)");
		assertThat(get(address)).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
	}

	@Test
	void whatTheEditorLoadsByItselfStandsBesideIt() throws UnsupportedEncodingException {
		String script = get("/js/editor/editor.js").getResponse().getContentAsString();
		Matcher chunk = Pattern.compile("import\\(\"\\./(koenig-\\w+\\.js)\"\\)").matcher(script);
		assertThat(chunk.find()).isTrue();
		assertThat(get("/js/editor/" + chunk.group(1))).hasStatusOk()
			.hasHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER)
			.hasContentType("text/javascript");
	}

	private MvcTestResult get(String address) {
		return this.reader.get().uri(address).exchange();
	}

}
