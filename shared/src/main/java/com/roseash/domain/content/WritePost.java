package com.roseash.domain.content;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.roseash.domain.content.lexical.LexicalDocument;
import com.roseash.domain.content.lexical.LexicalMarkdown;
import com.roseash.domain.content.lexical.Target;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The command to write a post or a page, which may be unfinished.
 *
 * @param kind post or page
 * @param slug lower-case letters, digits and hyphens; the same slug writes anew
 * @param title plain text, at most 200 characters
 * @param excerpt plain text, at most 500 characters; may be empty
 * @param html the text, if it is no document: what is not allowed in it is removed
 * @param lexical the text as a Lexical document; null if it is given as HTML
 * @param picture its picture, if any
 * @param author the handle of an author who was introduced; a post needs one
 * @param tags the names of its tags, at most 10; those that are none yet are made; null
 * to leave its tags as they are
 * @param featured whether it is shown larger
 * @param publishedAt its date; the moment of publishing if there is none
 * @param version the version that was changed, so that nobody else's text is lost; null
 * to write over whatever is there
 * @param details what else is said of it; null to leave that as it is
 */
public record WritePost(PostKind kind, String slug, String title, String excerpt, String html, @Nullable String lexical,
		@Nullable Picture picture, @Nullable String author, @Nullable List<String> tags, boolean featured,
		@Nullable Instant publishedAt, @Nullable Integer version, @Nullable PostDetails details) {

	private static final int LONGEST_TEXT = 500_000;

	private static final int LONGEST_DOCUMENT = 2_000_000;

	public WritePost {
		if (kind == null) {
			throw new InvalidField("kind", "must be POST or PAGE");
		}
		slug = Slugs.require("slug", slug);
		title = InvalidField.requireText("title", title, 200);
		excerpt = InvalidField.limitText("excerpt", excerpt, 500);
		html = InvalidField.limitText("html", html, LONGEST_TEXT);
		lexical = (lexical != null) ? taken(lexical) : null;
		if (kind == PostKind.POST && author == null) {
			throw new InvalidField("author", "must be the handle of the post's author");
		}
		tags = (tags != null) ? named(tags) : null;
	}

	/** Writes HTML over whatever is there. */
	public WritePost(PostKind kind, String slug, String title, String excerpt, String html, @Nullable Picture picture,
			@Nullable String author, @Nullable List<String> tags, boolean featured, @Nullable Instant publishedAt) {
		this(kind, slug, title, excerpt, html, null, picture, author, tags, featured, publishedAt, null);
	}

	/** Leaves as it is what else is said of it. */
	public WritePost(PostKind kind, String slug, String title, String excerpt, String html, @Nullable String lexical,
			@Nullable Picture picture, @Nullable String author, @Nullable List<String> tags, boolean featured,
			@Nullable Instant publishedAt, @Nullable Integer version) {
		this(kind, slug, title, excerpt, html, lexical, picture, author, tags, featured, publishedAt, version, null);
	}

	/** The text as a Lexical document, also if it is given as HTML. */
	public String document() {
		return parsed().json();
	}

	/** The text as Markdown, which cannot say all that a document can. */
	public String markdown() {
		return LexicalMarkdown.of(parsed(), Target.PREVIEW, URI.create(this.kind.path(this.slug)));
	}

	/** The same with that text, given as Markdown. */
	public WritePost inMarkdown(String markdown) {
		String document = LexicalDocument.fromMarkdown(InvalidField.limitText("markdown", markdown, LONGEST_TEXT))
			.json();
		return new WritePost(this.kind, this.slug, this.title, this.excerpt, "", document, this.picture, this.author,
				this.tags, this.featured, this.publishedAt, this.version, this.details);
	}

	private static List<String> named(List<String> tags) {
		List<String> names = tags.stream().map((tag) -> InvalidField.requireText("tags", tag, 50)).distinct().toList();
		if (names.size() > 10) {
			throw new InvalidField("tags", "must be at most 10");
		}
		return names;
	}

	/** The document; refused when it is none, or too much of one. */
	private static String taken(String lexical) {
		if (lexical.length() > LONGEST_DOCUMENT) {
			throw new InvalidField("lexical", "must have at most " + LONGEST_DOCUMENT + " characters");
		}
		return LexicalDocument.parse(lexical).json();
	}

	private LexicalDocument parsed() {
		return (this.lexical != null) ? LexicalDocument.parse(this.lexical) : LexicalDocument.fromHtml(this.html);
	}

	/** The same text for that address. */
	public WritePost at(String slug) {
		return new WritePost(this.kind, slug, this.title, this.excerpt, this.html, this.lexical, this.picture,
				this.author, this.tags, this.featured, this.publishedAt, this.version, this.details);
	}

	/** The same text, written over that version. */
	public WritePost upon(@Nullable Integer version) {
		return new WritePost(this.kind, this.slug, this.title, this.excerpt, this.html, this.lexical, this.picture,
				this.author, this.tags, this.featured, this.publishedAt, version, this.details);
	}

	/** The same text, which leaves the tags as they are. */
	WritePost untagged() {
		return new WritePost(this.kind, this.slug, this.title, this.excerpt, this.html, this.lexical, this.picture,
				this.author, null, this.featured, this.publishedAt, this.version, this.details);
	}

	/** The same text, as yet undated. */
	WritePost undated() {
		return new WritePost(this.kind, this.slug, this.title, this.excerpt, this.html, this.lexical, this.picture,
				this.author, this.tags, this.featured, null, this.version, this.details);
	}

	/** The same text with that picture, or none. */
	public WritePost with(@Nullable Picture picture) {
		return new WritePost(this.kind, this.slug, this.title, this.excerpt, this.html, this.lexical, picture,
				this.author, this.tags, this.featured, this.publishedAt, this.version, this.details);
	}

	/** The same text, of which that is said besides. */
	public WritePost with(PostDetails details) {
		return new WritePost(this.kind, this.slug, this.title, this.excerpt, this.html, this.lexical, this.picture,
				this.author, this.tags, this.featured, this.publishedAt, this.version, details);
	}

	/** The handles of all who wrote it, in order, its author first. */
	List<String> authors() {
		Stream<String> others = (this.details != null) ? this.details.coauthors().stream() : Stream.empty();
		return Stream.concat(Stream.ofNullable(this.author), others).distinct().toList();
	}

}
