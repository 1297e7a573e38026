package com.roseash.blog.manuscript;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.WritePost;
import com.roseash.domain.content.lexical.LexicalDocument;
import com.roseash.domain.content.lexical.LexicalMarkdown;
import com.roseash.domain.content.lexical.Target;
import org.jspecify.annotations.Nullable;

import org.springframework.lang.Contract;

/**
 * What an editor sends of a manuscript, and sees again if it could not be kept.
 *
 * @param version the version that was changed
 * @param lexical the text, from the editor
 * @param markdown the text, from whoever writes without it
 * @param tags names, with commas between them
 */
record EditForm(@Nullable Integer version, @Nullable String title, @Nullable String excerpt, @Nullable String lexical,
		@Nullable String markdown, @Nullable String author, @Nullable String tags) {

	static EditForm of(WritePost text) {
		LexicalDocument document = text.document();
		return new EditForm(text.version(), text.title(), text.excerpt(), document.json(), markdown(document),
				text.author(), String.join(", ", text.tags()));
	}

	/** The command to write it; what the form does not have stays as it is. */
	WritePost command(Manuscript current) {
		WritePost text = current.text();
		return new WritePost(text.kind(), text.slug(), or(this.title, text.title()), or(this.excerpt, text.excerpt()),
				"", document(current), text.picture(), or(this.author, text.author()),
				(this.tags != null) ? names(this.tags) : text.tags(), text.featured(), text.publishedAt(),
				this.version);
	}

	/** What was sent, and what stands there where nothing was sent. */
	EditForm over(EditForm other) {
		return new EditForm(this.version, or(this.title, other.title), or(this.excerpt, other.excerpt),
				or(this.lexical, other.lexical), or(this.markdown, other.markdown), or(this.author, other.author),
				or(this.tags, other.tags));
	}

	/** All of it in words, for people to compare. */
	String text() {
		String body = (this.lexical != null) ? markdown(LexicalDocument.parse(this.lexical)) : this.markdown;
		return String.join("\n\n", or(this.title, ""), or(this.excerpt, ""), or(this.tags, ""), or(body, ""));
	}

	EditForm upon(int version) {
		return new EditForm(version, this.title, this.excerpt, this.lexical, this.markdown, this.author, this.tags);
	}

	/**
	 * Markdown cannot say all that a document can, so it counts only if it was changed.
	 */
	private String document(Manuscript current) {
		LexicalDocument document = current.text().document();
		if (this.lexical != null && !this.lexical.isBlank()) {
			return this.lexical;
		}
		boolean changed = this.markdown != null && !lines(this.markdown).equals(lines(markdown(document)));
		return changed ? LexicalDocument.fromMarkdown(Objects.requireNonNull(this.markdown)).json() : document.json();
	}

	private static String markdown(LexicalDocument document) {
		return LexicalMarkdown.of(document, Target.PREVIEW, URI.create("/"));
	}

	/** Browsers send other ends of lines than they were given. */
	private static List<String> lines(String text) {
		return text.strip().lines().toList();
	}

	private static List<String> names(String tags) {
		return Arrays.stream(tags.split(",")).map(String::strip).filter((tag) -> !tag.isEmpty()).toList();
	}

	@Contract("_, !null -> !null")
	private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
		return (value != null) ? value : otherwise;
	}

}
