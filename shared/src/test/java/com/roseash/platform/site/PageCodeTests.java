package com.roseash.platform.site;

import com.roseash.platform.contract.InvalidField;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageCodeTests {

	@Test
	void factsScriptsAndStylesheetsOfOthersAreTaken() {
		PageCode code = PageCode.head("""
				<!-- from the handbook -->
				<meta name="google-site-verification" content="abc&quot;def">
				<link rel="me" href="https://social.example/@us">
				<link rel=stylesheet href="https://fonts.example.org/a.css?x=1&amp;y=2">
				<script defer data-domain="rose-ash.example" src="https://stats.example.com:8443/js/script.js"></script>
				""");

		assertThat(code.scripts()).containsExactly("https://stats.example.com:8443");
		assertThat(code.styles()).containsExactly("https://fonts.example.org");
		assertThat(Jsoup.parse("<head>" + code.html()).head().select("meta, link, script")).hasSize(4);
		assertThat(code.html()).doesNotContain("handbook")
			.contains("data-domain=\"rose-ash.example\"", "abc&quot;def", "?x=1&amp;y=2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<script>alert(1)</script>                                              | Put it into a file
			<script src="https://a.example/x.js">alert(1)</script>                 | Put it into a file
			<style>body{display:none}</style>                                      | Put it into a file
			<script src="http://a.example/x.js"></script>                          | begins with https://
			<script src="//a.example/x.js"></script>                               | begins with https://
			<script src="/media/x.js"></script>                                    | begins with https://
			<script src="data:text/javascript,alert(1)"></script>                  | begins with https://
			<script src="https://user@a.example/x.js"></script>                    | begins with https://
			<script src="https://*/x.js"></script>                                 | begins with https://
			<script src="https://a.example;script-src *"></script>                 | begins with https://
			<script src="https://localhost/x.js"></script>                         | begins with https://
			<script src="https://127.0.0.1/x.js"></script>                         | begins with https://
			<script onload="x()" src="https://a.example/x.js"></script>            | “onload”
			<script type="importmap" src="https://a.example/x.js"></script>        | of a type
			<meta http-equiv="Content-Security-Policy" content="script-src *">     | “http-equiv”
			<meta name="referrer" content="unsafe-url">                            | the layout's to say
			<meta name="x">                                                        | does not read
			<link rel="preload" href="https://a.example/x">                        | rel="preload"
			<link rel="me" href="javascript:alert(1)">                             | begins with https://
			<img src=x onerror=alert(1)>                                           | not <img>
			<iframe src="https://a.example"></iframe>                              | not <iframe>
			<base href="https://a.example/">                                       | not <base>
			<svg><script>alert(1)</script></svg>                                   | not <svg>
			<noscript><img src=x></noscript>                                       | leave it out
			<body onload=alert(1)>                                                 | <body>
			Hello                                                                  | outside of an element
			""")
	void whatWouldRunOrWeakenTheRulesIsRefusedWithTheReason(String html, String reason) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> PageCode.head(html))
			.withMessageContaining(reason)
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo("head"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<meta name=\"a\" content=\"b\">", "<link rel=me href=\"https://a.example\">" })
	void theEndHasScriptsAlone(String html) {
		assertThat(PageCode.head(html).html()).isNotEmpty();
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> PageCode.foot(html))
			.withMessageContaining("scripts alone");
	}

	@Test
	void thereIsALimit() {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> PageCode.head("<meta name=\"a\" content=\"b\">".repeat(21)))
			.withMessageContaining("20");
	}

	@Test
	void whatIsReadAgainIsTheSame() {
		String html = PageCode
			.head("<meta content='<script>' name=\"a&amp;b\"><script async src=https://a.example></script>")
			.html();
		assertThat(PageCode.head(html).html()).isEqualTo(html);
		assertThat(Jsoup.parse("<head>" + html).select("script")).hasSize(1);
	}

}
