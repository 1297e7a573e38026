package com.roseash.domain.content;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.roseash.domain.content.lexical.LexicalBlock;
import com.roseash.domain.content.lexical.LexicalDocument;
import com.roseash.domain.content.lexical.LexicalHtml;
import com.roseash.domain.content.lexical.LexicalMarkdown;
import com.roseash.domain.content.lexical.PlainText;
import com.roseash.domain.content.lexical.Sources;
import com.roseash.domain.content.lexical.Target;
import com.roseash.platform.media.Picture;
import com.roseash.platform.persistence.Ids;
import com.roseash.platform.web.RichText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A post or page. */
@Entity
class Post {

	@Id
	private UUID id = Ids.next();

	@Version
	private int version;

	@Enumerated(EnumType.STRING)
	private PostKind kind;

	private String slug;

	private String title;

	private String excerpt;

	private String html;

	private @Nullable String lexical;

	/** What it says to everybody, in words alone. */
	private String text = "";

	@Embedded
	private @Nullable Picture picture;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Author author;

	/** Only ever read: relations say what they are. */
	@ElementCollection
	@CollectionTable(name = "tagging", joinColumns = @JoinColumn(name = "post_id"))
	@OrderBy("position")
	@BatchSize(size = 100)
	private List<Tagging> tagged = new ArrayList<>();

	private int minutes;

	private boolean featured;

	@Enumerated(EnumType.STRING)
	private PostStatus status = PostStatus.DRAFT;

	private @Nullable Instant publishedAt;

	private Instant writtenAt = Instant.EPOCH;

	private @Nullable Instant dueAt;

	private @Nullable Instant trashedAt;

	@Enumerated(EnumType.STRING)
	private Readers readers = Readers.EVERYBODY;

	/** Whether everybody sees no more than its beginning. */
	private boolean cut;

	private String caption = "";

	/** The tag of its language; empty for the site's. */
	private String language = "";

	private String elsewhere = Elsewhere.NOTHING;

	@Embedded
	private @Nullable Presentation presentation;

	@ManyToMany
	@JoinTable(name = "post_author", joinColumns = @JoinColumn(name = "post_id"),
			inverseJoinColumns = @JoinColumn(name = "author_id"))
	@OrderColumn(name = "position")
	@BatchSize(size = 100)
	private List<Author> coauthors = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Post() {
	}

	@SuppressWarnings("NullAway.Init") // write sets them all
	Post(WritePost command, List<Author> authors, Sources sources, Instant now) {
		write(command, authors, sources, now);
	}

	/**
	 * Takes over what was written; it stays as visible as it was. False if it says that
	 * already.
	 */
	final boolean write(WritePost command, List<Author> authors, Sources sources, Instant now) {
		boolean isNew = this.kind == null;
		WritePost before = isNew ? command : text();
		take(command, authors, sources);
		boolean changed = isNew || !before.equals(text());
		this.writtenAt = changed ? now : this.writtenAt;
		return changed;
	}

	private void take(WritePost command, List<Author> authors, Sources sources) {
		this.kind = command.kind();
		this.slug = command.slug();
		this.title = command.title();
		this.excerpt = command.excerpt();
		this.lexical = command.lexical();
		this.html = command.html();
		this.author = ((command.author() != null) && !authors.isEmpty()) ? authors.getFirst() : null;
		if (command.details() != null) {
			take(command.details(), authors.stream().filter((one) -> one != this.author).toList());
		}
		LexicalDocument all = document();
		LexicalDocument open = open();
		this.cut = !open.equals(all);
		this.lexical = this.cut ? all.json() : this.lexical;
		this.html = (this.lexical != null) ? html(open, sources) : RichText.sanitize(command.html());
		this.text = PlainText.of(open, Target.PAGE).text();
		this.minutes = PlainText.of(all, Target.PAGE).minutes();
		this.picture = command.picture();
		this.featured = command.featured();
		this.publishedAt = (command.publishedAt() != null) ? command.publishedAt() : this.publishedAt;
	}

	private void take(PostDetails details, List<Author> coauthors) {
		this.readers = details.readers();
		this.caption = details.caption();
		this.language = details.language();
		this.presentation = details.presentation();
		this.elsewhere = (details.elsewhere() != null) ? details.elsewhere() : this.elsewhere;
		if (!this.coauthors.equals(coauthors)) {
			this.coauthors.clear();
			this.coauthors.addAll(coauthors);
		}
	}

	private LexicalDocument document() {
		return (this.lexical != null) ? LexicalDocument.parse(this.lexical) : LexicalDocument.fromHtml(this.html);
	}

	/** What everybody may read: it goes wherever somebody can look. */
	private LexicalDocument open() {
		LexicalDocument all = document();
		if (all.hasPaywall()) {
			return all.beforePaywall();
		}
		return switch (this.readers) {
			case EVERYBODY -> all;
			case MEMBERS -> all.opening();
			case EDITORS -> all.blank();
		};
	}

	/** Shows it to readers, dated now if it has no date; false if they see it already. */
	boolean publish(Instant now) {
		boolean changed = this.status != PostStatus.PUBLISHED;
		if (this.publishedAt == null) {
			this.publishedAt = (this.dueAt != null) ? this.dueAt : now;
		}
		this.status = PostStatus.PUBLISHED;
		this.dueAt = null;
		return changed;
	}

	/** Takes it back from readers; false if they do not see it. */
	boolean unpublish() {
		boolean changed = this.status == PostStatus.PUBLISHED;
		this.status = changed ? PostStatus.UNPUBLISHED : this.status;
		return changed;
	}

	/**
	 * Will be shown to readers at that time; false if they see it already, or it is to be
	 * shown then anyway.
	 */
	boolean schedule(Instant time) {
		if (this.status == PostStatus.PUBLISHED || time.equals(this.dueAt)) {
			return false;
		}
		this.status = PostStatus.SCHEDULED;
		this.dueAt = time;
		return true;
	}

	/** Is not waited for any more. */
	void unschedule() {
		if (this.status == PostStatus.SCHEDULED) {
			this.status = PostStatus.DRAFT;
			this.dueAt = null;
		}
	}

	/** Whether it waits to be shown, and its time has come. */
	boolean isDue(Instant now) {
		return this.dueAt != null && !this.dueAt.isAfter(now);
	}

	/** Goes out of sight of those who write, since then; or comes back. */
	void putAway(@Nullable Instant since) {
		this.trashedAt = since;
	}

	/** Stands at another address from now on; says at which it stood. */
	String move(String slug) {
		String left = this.slug;
		this.slug = slug;
		return left;
	}

	/** As it is, and as it would look if it was published when it is due, or now. */
	Manuscript manuscript(Instant now) {
		Instant date = (this.publishedAt != null) ? this.publishedAt : (this.dueAt != null) ? this.dueAt : now;
		return new Manuscript(this.status, card(date), reading(true).html(), text(), this.writtenAt, this.dueAt,
				this.trashedAt);
	}

	/** As it would look, for somebody who was given a link to it. */
	Preview preview(Instant now) {
		return new Preview(manuscript(now).card(), this.html);
	}

	private WritePost text() {
		return new WritePost(this.kind, this.slug, this.title, this.excerpt, (this.lexical != null) ? "" : this.html,
				this.lexical, this.picture, (this.author != null) ? this.author.handle() : null, null, this.featured,
				this.publishedAt, this.version, details());
	}

	private PostDetails details() {
		return new PostDetails(this.readers, this.coauthors.stream().map(Author::handle).toList(), this.caption,
				presentation(), this.language, this.elsewhere);
	}

	private Presentation presentation() {
		return (this.presentation != null) ? this.presentation : Presentation.PLAIN;
	}

	/** What its page says besides its text. */
	Imprint imprint() {
		List<Byline> authors = Stream.concat(Stream.ofNullable(this.author), this.coauthors.stream())
			.map(Author::byline)
			.distinct()
			.toList();
		return new Imprint(authors, readers(), this.cut, this.caption, presentation());
	}

	/** Who may read all of it: what a paywall hides is for members at least. */
	Readers readers() {
		return (this.cut && this.readers == Readers.EVERYBODY) ? Readers.MEMBERS : this.readers;
	}

	/** The same, whatever else there is of its pictures. */
	Reading reading(boolean all) {
		return reading(all, Sources.NONE);
	}

	/** What somebody may read of it who may read all of it, or who may not. */
	Reading reading(boolean all, Sources sources) {
		String text = (all && this.cut)
				? LexicalHtml.of(document(), Target.MEMBER_PAGE, URI.create(path()), sources).html() : this.html;
		return new Reading(text, readers(), this.cut && !all);
	}

	/** Its paragraphs and cards, as those see them who may read all of it. */
	List<LexicalBlock> blocks(PostPictures pictures) {
		return LexicalBlock.of(document(), this.cut ? Target.MEMBER_PAGE : Target.PAGE, URI.create(path()),
				pictures.of(text()));
	}

	@Nullable Picture picture() {
		return this.picture;
	}

	/** Its text as a document, if not all of it is shown to everybody. */
	@Nullable String rest() {
		return this.cut ? this.lexical : null;
	}

	String language() {
		return this.language;
	}

	int version() {
		return this.version;
	}

	/** Its path on the blog. */
	String path() {
		return this.kind.path(this.slug);
	}

	String slug() {
		return this.slug;
	}

	PostKind kind() {
		return this.kind;
	}

	boolean isPublished() {
		return this.status == PostStatus.PUBLISHED;
	}

	boolean isTrashed() {
		return this.trashedAt != null;
	}

	PostCard card() {
		return card(publishedAt());
	}

	PostCard card(Instant date) {
		return new PostCard(this.id, this.slug, this.title, this.excerpt, this.picture,
				(this.author != null) ? this.author.byline() : null,
				this.tagged.stream().map(Tagging::reference).toList(), this.minutes, this.featured, date,
				this.language);
	}

	/** All that everybody may read of it, for those who read elsewhere. */
	PostText whole(URI address) {
		return new PostText(card(), LexicalHtml.of(open(), Target.FEED, address).html(), updatedAt());
	}

	/** The same, as Markdown. */
	PostMarkdown markdown(URI address) {
		return new PostMarkdown(card(), LexicalMarkdown.of(open(), Target.PAGE, address), updatedAt());
	}

	/** When readers saw it change the last time. */
	Instant updatedAt() {
		return this.writtenAt.isAfter(publishedAt()) ? this.writtenAt : publishedAt();
	}

	PostReference reference() {
		return new PostReference(this.id, path(), this.title);
	}

	String html() {
		return this.html;
	}

	UUID id() {
		return this.id;
	}

	Instant publishedAt() {
		return Objects.requireNonNull(this.publishedAt, "It is not published");
	}

	private String html(LexicalDocument document, Sources sources) {
		return LexicalHtml.of(document, Target.PAGE, URI.create(path()), sources).html();
	}

}
