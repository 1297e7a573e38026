package com.roseash.blog.manuscript;

import java.util.List;

import com.roseash.domain.content.WritePost;
import org.jspecify.annotations.Nullable;

import org.springframework.lang.Contract;

/**
 * What an editor sends of a manuscript, and sees again if it could not be kept.
 *
 * @param version the version that was changed
 * @param lexical the text, from the editor
 * @param markdown the text, from whoever writes without it
 * @param details what is said of it besides; null if that was not sent
 */
record EditForm(@Nullable Integer version, @Nullable String title, @Nullable String excerpt, @Nullable String lexical,
		@Nullable String markdown, @Nullable String author, @Nullable DetailsForm details) {

	static EditForm of(WritePost text) {
		return new EditForm(text.version(), text.title(), text.excerpt(), text.document(), text.markdown(),
				text.author(), DetailsForm.of(text));
	}

	/** The command to write it; what was not sent stays as it is. */
	WritePost command(WritePost current) {
		boolean sent = this.lexical != null && !this.lexical.isBlank();
		WritePost command = new WritePost(current.kind(), current.slug(), or(this.title, current.title()),
				or(this.excerpt, current.excerpt()), "", sent ? this.lexical : current.document(), current.picture(),
				or(this.author, current.author()), null,
				(this.details != null && this.details.featured() != null) ? this.details.featured()
						: current.featured(),
				current.publishedAt(), this.version, (this.details != null) ? this.details.details() : null);
		return (!sent && this.markdown != null && isNew(this.markdown, current)) ? command.inMarkdown(this.markdown)
				: command;
	}

	/** What was sent, and what stands there where nothing was sent. */
	EditForm over(WritePost current) {
		EditForm other = of(current);
		return new EditForm(this.version, or(this.title, other.title), or(this.excerpt, other.excerpt),
				or(this.lexical, other.lexical), or(this.markdown, other.markdown), or(this.author, other.author),
				(this.details != null) ? this.details : other.details);
	}

	EditForm upon(int version) {
		return new EditForm(version, this.title, this.excerpt, this.lexical, this.markdown, this.author, this.details);
	}

	/**
	 * Whether it is not the Markdown that the form had, apart from the ends of lines,
	 * which browsers change: a document can hold more than Markdown, and must not lose it
	 * when only the title changes.
	 */
	private static boolean isNew(String markdown, WritePost current) {
		return !lines(markdown).equals(lines(current.markdown()));
	}

	private static List<String> lines(String text) {
		return text.strip().lines().toList();
	}

	@Contract("_, !null -> !null")
	private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
		return (value != null) ? value : otherwise;
	}

}
