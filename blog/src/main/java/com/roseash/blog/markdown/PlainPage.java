package com.roseash.blog.markdown;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

import com.roseash.platform.web.Representation;

import org.springframework.http.MediaType;

/** A page of Markdown, written line by line (CommonMark). */
final class PlainPage {

	/** RFC 7763. */
	static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>&~|]");

	/** What begins a heading, a list or a rule at the beginning of a line. */
	private static final Pattern BEGINNING = Pattern.compile("^(?=[#+=-])|^(\\d{1,9})(?=[.)])");

	private final StringBuilder text = new StringBuilder();

	PlainPage heading(int level, String words) {
		return block("#".repeat(level) + " " + escape(words));
	}

	/** A quotation; nothing if there are no words. */
	PlainPage quote(String words) {
		return words.isBlank() ? this : block("> " + escape(words));
	}

	PlainPage paragraph(String words) {
		return block(escape(words));
	}

	/** An item of a list of links, with a remark if there is one. */
	PlainPage link(String words, String address, String remark) {
		this.text.append("- ").append(anchor(words, address));
		this.text.append(remark.isBlank() ? "" : ": " + escape(remark)).append('\n');
		return this;
	}

	/** Markdown as it is. */
	PlainPage block(String markdown) {
		this.text.append((this.text.isEmpty() || this.text.toString().endsWith("\n\n")) ? "" : "\n")
			.append(markdown)
			.append("\n\n");
		return this;
	}

	static String anchor(String words, String address) {
		return "[" + escape(words) + "](" + address + ")";
	}

	/** Words that mean nothing else. */
	static String escape(String words) {
		String line = SIGNS.matcher(words.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$0");
		return BEGINNING.matcher(line).replaceFirst("$1\\\\");
	}

	Representation as(MediaType type, Instant modified) {
		return new Representation(type, (this.text.toString().strip() + "\n").getBytes(StandardCharsets.UTF_8),
				modified);
	}

}
