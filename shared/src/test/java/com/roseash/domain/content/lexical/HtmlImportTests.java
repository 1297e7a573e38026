package com.roseash.domain.content.lexical;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlImportTests {

	private static final URI ADDRESS = URI.create("https://blog.example.org/posts/rye");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<p>a <b>b</b></p><h3>c</h3>            | paragraph extended-text extended-text extended-heading extended-text
					loose <div><div>text</div></div>       | paragraph extended-text paragraph extended-text
					<ul><li>a<ul><li>b</li></ul></li></ul> | list listitem extended-text listitem list listitem extended-text
					<blockquote><p>a</p><p>b</p></blockquote> | extended-quote extended-text linebreak linebreak extended-text
					<pre><code class="language-java">x</code></pre> | codeblock
					<a href="/x"><img src="/a.webp"></a>   | image
					<table><tr><td>1</td></tr></table>     | html
					<!--kg-card-begin: html--><p>a</p><b>c</b><!--kg-card-end: html--><p>d</p> | html paragraph extended-text
					<p>a</p><!--members-only--><p>b</p>    | paragraph extended-text paywall paragraph extended-text
					<script>x</script><style>y</style>     | ''
					<p>a<img src="/b.webp">c</p>           | paragraph extended-text image paragraph extended-text
					""")
	void htmlBecomesNodes(String html, String types) {
		assertThat(String.join(" ", LexicalJson.children(HtmlImport.tree(html)).findValuesAsString("type")))
			.satisfies((found) -> assertThat(found.split(" ")).containsExactlyInAnyOrder(types.split(" ")));
	}

	/** What word processors put on the clipboard. */
	@ParameterizedTest
	@ValueSource(strings = {
			"<p class=MsoNormal style='margin:0'><span lang=EN-GB>Rye <o:p></o:p></span><b style='x'>bread</b></p>",
			"<b style=\"font-weight:normal\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span>Rye</span></p><br><p>bread</p></b>",
			"<dl><dt>Rye</dt><dd>bread</dd></dl>", "<ol><li><p>Rye</p><table><tr><td>bread</td></tr></table></li></ol>",
			"<figure><img src=x><figcaption>Rye</figcaption></figure><center>bread</center>",
			"Rye<form><label>bread</label></form>", "<a href=x>Rye<div>bread</div></a>", "<ul>Rye<p>bread</p></ul>" })
	void noTextIsLost(String html) {
		assertThat(PlainText.of(LexicalDocument.fromHtml(html), Target.PAGE).text()).contains("Rye", "bread");
	}

	@ParameterizedTest
	@ValueSource(strings = { "image", "gallery", "bookmark", "callout", "toggle", "codeblock", "button", "embed",
			"horizontalrule", "lists", "headings", "quotes", "text" })
	void whatWasShownComesBackAsItWas(String name) throws Exception {
		LexicalDocument document = LexicalDocument
			.parse(Files.readString(Path.of("src/test/resources/lexical", name + ".json")));
		String html = LexicalHtml.of(document, Target.PAGE, ADDRESS).html();

		String again = LexicalHtml.of(LexicalDocument.fromHtml(html), Target.PAGE, ADDRESS).html();

		assertThat(Jsoup.parse(again).select(".kg-card").eachAttr("class"))
			.isEqualTo(Jsoup.parse(html).select(".kg-card").eachAttr("class"));
		assertThat(Jsoup.parse(again).text()).isEqualTo(Jsoup.parse(html).text());
	}

	@Test
	void footnotesOfMarkdownStayFootnotes() {
		LexicalDocument document = LexicalDocument.fromMarkdown("""
				# Fn 1

				Rye[^1] and oats[^2] and rye[^1].

				[^1]: Secale.
				[^2]: Avena.
				""");

		Document page = Jsoup
			.parse(LexicalHtml.of(document, Target.PAGE, URI.create("https://blog.example.org/posts/rye")).html());
		assertThat(page.select("a[id]").eachAttr("href")).containsExactly("#fn-1", "#fn-2", "#fn-1");
		assertThat(page.select("li[id]").eachAttr("id")).containsExactly("fn-1", "fn-2");
		assertThat(page.select(".footnotes a").eachAttr("href")).isNotEmpty()
			.allSatisfy((back) -> assertThat(page.getElementById(back.substring(1))).as(back).isNotNull());
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	void markdownBecomesADocument() {
		LexicalDocument document = LexicalDocument.fromMarkdown("""
				# Rye

				A *grain*, [grown](https://example.org) here.

				```sh
				mill
				```

				| a | b |
				|---|---|
				| 1 | 2 |
				""");

		assertThat(LexicalHtml.of(document, Target.PAGE, ADDRESS).html()).contains("<h1 id=\"rye\">Rye</h1>",
				"<p>A <em>grain</em>, <a href=\"https://example.org\">grown</a> here.</p>",
				"<pre><code class=\"language-sh\">mill</code></pre>", "<td>2</td>");
	}

}
