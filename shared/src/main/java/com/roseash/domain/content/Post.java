package com.roseash.domain.content;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import com.roseash.domain.content.lexical.LexicalDocument;
import com.roseash.domain.content.lexical.LexicalHtml;
import com.roseash.domain.content.lexical.PlainText;
import com.roseash.domain.content.lexical.Sources;
import com.roseash.domain.content.lexical.Target;
import com.roseash.platform.media.Picture;
import com.roseash.platform.persistence.Ids;
import com.roseash.platform.web.RichText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A post or page. */
@Entity
class Post {

	private static final Pattern OURS_ALONE = Pattern.compile(" (?:srcset|sizes|data-preview)=\"[^\"]*\"");

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

	@ElementCollection
	@CollectionTable(name = "post_tag", joinColumns = @JoinColumn(name = "post_id"))
	@OrderColumn(name = "position")
	@Column(name = "name")
	@BatchSize(size = 100)
	private List<String> tags = new ArrayList<>();

	private int minutes;

	private boolean featured;

	@Enumerated(EnumType.STRING)
	private PostStatus status = PostStatus.DRAFT;

	private @Nullable Instant publishedAt;

	private Instant writtenAt = Instant.EPOCH;

	private @Nullable Instant dueAt;

	private @Nullable Instant trashedAt;

	@SuppressWarnings("NullAway.Init")
	protected Post() {
	}

	@SuppressWarnings("NullAway.Init") // write sets them all
	Post(WritePost command, @Nullable Author author, Sources sources, Instant now) {
		write(command, author, sources, now);
	}

	/**
	 * Takes over what was written; it stays as visible as it was. False if it says that
	 * already.
	 */
	final boolean write(WritePost command, @Nullable Author author, Sources sources, Instant now) {
		boolean isNew = this.kind == null;
		WritePost before = isNew ? command : text();
		take(command, author, sources);
		boolean changed = isNew || !before.equals(text());
		this.writtenAt = changed ? now : this.writtenAt;
		return changed;
	}

	private void take(WritePost command, @Nullable Author author, Sources sources) {
		this.kind = command.kind();
		this.slug = command.slug();
		this.title = command.title();
		this.excerpt = command.excerpt();
		this.lexical = command.lexical();
		LexicalDocument shown = ((this.lexical != null) ? LexicalDocument.parse(this.lexical)
				: LexicalDocument.fromHtml(command.html()))
			.beforePaywall();
		this.html = (this.lexical != null) ? html(shown, sources) : RichText.sanitize(command.html());
		PlainText words = PlainText.of(shown, Target.PAGE);
		this.text = words.text();
		this.minutes = words.minutes();
		this.picture = command.picture();
		this.author = author;
		if (!this.tags.equals(command.tags())) {
			this.tags.clear();
			this.tags.addAll(command.tags());
		}
		this.featured = command.featured();
		this.publishedAt = (command.publishedAt() != null) ? command.publishedAt() : this.publishedAt;
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
		return new Manuscript(this.status, card(date), this.html, text(), this.writtenAt, this.dueAt, this.trashedAt);
	}

	/** As it would look, for somebody who was given a link to it. */
	Preview preview(Instant now) {
		return new Preview(manuscript(now).card(), this.html);
	}

	private WritePost text() {
		return new WritePost(this.kind, this.slug, this.title, this.excerpt, (this.lexical != null) ? "" : this.html,
				this.lexical, this.picture, (this.author != null) ? this.author.handle() : null, List.copyOf(this.tags),
				this.featured, this.publishedAt, this.version);
	}

	int version() {
		return this.version;
	}

	/** Its path on the blog. */
	String path() {
		return this.kind.path(this.slug);
	}

	PostKind kind() {
		return this.kind;
	}

	boolean isTrashed() {
		return this.trashedAt != null;
	}

	PostCard card() {
		return card(publishedAt());
	}

	private PostCard card(Instant date) {
		return new PostCard(this.id, this.slug, this.title, this.excerpt, this.picture,
				(this.author != null) ? this.author.byline() : null, List.copyOf(this.tags), this.minutes,
				this.featured, date);
	}

	/** For those who read elsewhere: without what only our pages know. */
	PostText whole() {
		return new PostText(card(), OURS_ALONE.matcher(this.html).replaceAll(""));
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
