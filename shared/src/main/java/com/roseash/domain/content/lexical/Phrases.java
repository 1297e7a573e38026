package com.roseash.domain.content.lexical;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import com.roseash.domain.content.lexical.Node.LineBreak;
import com.roseash.domain.content.lexical.Node.Text;

/** Opens and closes the formats of a line of text, each as seldom as nesting allows. */
final class Phrases {

	/** Farther than that nobody looks for the end of a format. */
	private static final int HORIZON = 64;

	private final Markup markup;

	private final Deque<Format> open = new ArrayDeque<>();

	Phrases(Markup markup) {
		this.markup = markup;
	}

	/** Makes the formats of the next node the open ones. */
	void turnTo(List<Node> line, int next) {
		Set<Format> wanted = formats(line.get(next));
		if (line.get(next) instanceof LineBreak) {
			return;
		}
		while (!wanted.containsAll(this.open)) {
			this.open.pop();
			this.markup.end();
		}
		wanted.stream()
			.filter((format) -> !this.open.contains(format))
			.sorted(Comparator.comparingInt((Format format) -> end(format, line, next)).reversed())
			.forEachOrdered((format) -> {
				this.markup.begin(format.element());
				this.open.push(format);
			});
	}

	void end() {
		while (!this.open.isEmpty()) {
			this.open.pop();
			this.markup.end();
		}
	}

	private static Set<Format> formats(Node node) {
		return (node instanceof Text text) ? text.formats() : Set.of();
	}

	private static int end(Format format, List<Node> line, int from) {
		int end = from;
		while (end < Math.min(line.size(), from + HORIZON)
				&& (line.get(end) instanceof LineBreak || formats(line.get(end)).contains(format))) {
			end++;
		}
		return end;
	}

}
