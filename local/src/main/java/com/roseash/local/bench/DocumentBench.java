package com.roseash.local.bench;

import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Supplier;

import com.roseash.domain.content.lexical.LexicalDocument;
import com.roseash.domain.content.lexical.LexicalHtml;
import com.roseash.domain.content.lexical.LexicalMarkdown;
import com.roseash.domain.content.lexical.PlainText;
import com.roseash.domain.content.lexical.Target;

/** Measures how long a document of 5,000 nodes takes to be read and shown. */
final class DocumentBench {

	private static final int ROUNDS = 200;

	private static final int TENS = 500;

	private static final URI ADDRESS = URI.create("https://blog.rose-ash.localhost/posts/long");

	/** Ten nodes: text with formats and a link, and a few cards. */
	private static final String TEN = """
			{"type":"extended-heading","tag":"h2","children":[{"type":"extended-text","text":"Heading & more"}]},
			{"type":"paragraph","children":[{"type":"extended-text","text":"Some text, "},
			{"type":"extended-text","text":"bold","format":1},
			{"type":"link","url":"https://example.org","children":[{"type":"text","text":"a link"}]}]},
			{"type":"image","src":"/media/a.webp","alt":"A","width":1600,"height":900,"caption":"In <em>July</em>"},
			{"type":"callout","calloutText":"<b>Bring</b> a bag","calloutEmoji":"💡","backgroundColor":"blue"},
			{"type":"horizontalrule"}""";

	private DocumentBench() {
	}

	public static void main(String[] arguments) {
		String json = "{\"root\":{\"children\":[" + String.join(",", Collections.nCopies(TENS, TEN)) + "]}}";
		LexicalDocument document = LexicalDocument.parse(json);
		String html = LexicalHtml.of(document, Target.PAGE, ADDRESS).html();
		System.out.printf("%n%-40s %10s %10s%n", "5,000 nodes, milliseconds", "median", "p99");
		measure("read", () -> LexicalDocument.parse(json));
		measure("shown as a page", () -> LexicalHtml.of(document, Target.PAGE, ADDRESS));
		measure("shown in a mail", () -> LexicalHtml.of(document, Target.MAIL, ADDRESS));
		measure("as text", () -> PlainText.of(document, Target.PAGE));
		measure("as Markdown", () -> LexicalMarkdown.of(document, Target.PAGE, ADDRESS));
		measure("made of its HTML", () -> LexicalDocument.fromHtml(html));
		System.exit(0);
	}

	/** The first half of the rounds warms up. */
	private static void measure(String name, Supplier<?> work) {
		double[] times = new double[ROUNDS];
		for (int round = -ROUNDS; round < ROUNDS; round++) {
			long begin = System.nanoTime();
			if (work.get() == null) {
				throw new IllegalStateException(name);
			}
			times[Math.max(0, round)] = (System.nanoTime() - begin) / 1e6;
		}
		Arrays.sort(times);
		System.out.printf("%-40s %10.1f %10.1f%n", name, times[ROUNDS / 2], times[ROUNDS * 99 / 100]);
	}

}
