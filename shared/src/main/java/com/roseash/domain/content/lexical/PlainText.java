package com.roseash.domain.content.lexical;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a document says, without how: for search, excerpts and counting.
 *
 * @param text its text; blocks are a blank line apart
 */
public record PlainText(String text) {

	private static final int WORDS_A_MINUTE = 220;

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/** What it says there. */
	public static PlainText of(LexicalDocument document, Target target) {
		TextWriter writer = new TextWriter(target);
		writer.write(document.nodes());
		return new PlainText(writer.toString());
	}

	/** A line of text, as in a heading. */
	static String line(List<Node> nodes) {
		TextWriter writer = new TextWriter(Target.PAGE);
		writer.write(nodes);
		return SPACE.matcher(writer.toString()).replaceAll(" ").strip();
	}

	/**
	 * How many words it has; in scripts without spaces, as many as a dictionary finds.
	 */
	public int words() {
		BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
		boundaries.setText(this.text);
		int words = 0;
		int from = boundaries.first();
		for (int to = boundaries.next(); to != BreakIterator.DONE; from = to, to = boundaries.next()) {
			int start = this.text.codePointAt(from);
			if (Character.isIdeographic(start)) {
				words += this.text.codePointCount(from, to);
			}
			else if (Character.isLetterOrDigit(start)) {
				words++;
			}
		}
		return words;
	}

	/** How many minutes it takes to read, at least one. */
	public int minutes() {
		return Math.max(1, Math.ceilDiv(words(), WORDS_A_MINUTE));
	}

	/** Its beginning, cut between two words. */
	public String excerpt(int longest) {
		String line = SPACE.matcher(this.text).replaceAll(" ").strip();
		if (line.length() <= longest) {
			return line;
		}
		int space = line.lastIndexOf(' ', longest - 1);
		int end = (space > longest / 2) ? space : longest - 1;
		int whole = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
		return line.substring(0, whole).strip() + "…";
	}

}
