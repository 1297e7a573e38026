package com.roseash.domain.content.lexical;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Writes HTML that is well-formed and escaped by construction. */
final class Markup {

	private static final Set<String> VOID = Set.of("br", "hr", "img", "source");

	private static final int USUAL_LENGTH = 4096;

	private final StringBuilder html = new StringBuilder(USUAL_LENGTH);

	private final Deque<String> open = new ArrayDeque<>();

	private boolean inTag;

	/** Begins an element; attributes may follow, then its content, then {@link #end}. */
	Markup begin(String element) {
		endTag();
		this.html.append('<').append(element);
		this.inTag = true;
		if (!VOID.contains(element)) {
			this.open.push(element);
		}
		return this;
	}

	/** An attribute of the element just begun; none if it has no value. */
	Markup with(String attribute, @Nullable Object value) {
		if (!this.inTag) {
			throw new IllegalStateException("No element has just begun, to have the attribute " + attribute);
		}
		if (value != null) {
			this.html.append(' ').append(attribute).append("=\"");
			escape(value.toString());
			this.html.append('"');
		}
		return this;
	}

	/** The classes of the element just begun, without those that are null. */
	Markup classes(@Nullable String... names) {
		return with("class", Arrays.stream(names).filter(Objects::nonNull).collect(Collectors.joining(" ")));
	}

	/** An attribute that needs no value, if it applies. */
	Markup mark(String attribute, boolean applies) {
		return applies ? with(attribute, "") : this;
	}

	Markup text(String text) {
		endTag();
		escape(text);
		return this;
	}

	/** HTML that is already what it should be: that of {@link Allowlist}. */
	Markup safe(String sanitized) {
		endTag();
		this.html.append(sanitized);
		return this;
	}

	Markup end() {
		endTag();
		this.html.append("</").append(this.open.pop()).append('>');
		return this;
	}

	boolean isWithin(String element) {
		return this.open.contains(element);
	}

	/** The text as HTML. */
	static String escaped(String text) {
		return new Markup().text(text).toString();
	}

	/** What was written since the last time. */
	String take() {
		String part = toString();
		this.html.setLength(0);
		return part;
	}

	@Override
	public String toString() {
		endTag();
		if (!this.open.isEmpty()) {
			throw new IllegalStateException("Never ended: " + this.open);
		}
		return this.html.toString();
	}

	private void endTag() {
		if (this.inTag) {
			this.html.append('>');
			this.inTag = false;
		}
	}

	private void escape(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			switch (character) {
				case '&' -> this.html.append("&amp;");
				case '<' -> this.html.append("&lt;");
				case '>' -> this.html.append("&gt;");
				case '"' -> this.html.append("&quot;");
				case '\'' -> this.html.append("&#39;");
				default -> this.html.append(isForbidden(text, i) ? '\uFFFD' : character);
			}
		}
	}

	/** Whether HTML (and XML, in a feed) has no such character. */
	private static boolean isForbidden(String text, int i) {
		char character = text.charAt(i);
		if (character < ' ') {
			return character != '\t' && character != '\n' && character != '\r';
		}
		if (Character.isHighSurrogate(character)) {
			return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
		}
		if (Character.isLowSurrogate(character)) {
			return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
		}
		return character >= '\uFFFE' || character == '\u007F';
	}

}
