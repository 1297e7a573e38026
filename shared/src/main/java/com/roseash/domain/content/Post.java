package com.roseash.domain.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

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

	private static final int WORDS_A_MINUTE = 220;

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

	@SuppressWarnings("NullAway.Init")
	protected Post() {
	}

	@SuppressWarnings("NullAway.Init") // write sets them all
	Post(WritePost command, @Nullable Author author) {
		write(command, author);
	}

	/** Takes over what was written; it stays as visible as it was. */
	final void write(WritePost command, @Nullable Author author) {
		this.kind = command.kind();
		this.slug = command.slug();
		this.title = command.title();
		this.excerpt = command.excerpt();
		this.html = RichText.sanitize(command.html());
		this.picture = command.picture();
		this.author = author;
		this.tags.clear();
		this.tags.addAll(command.tags());
		this.minutes = minutesOf(this.html);
		this.featured = command.featured();
		this.publishedAt = (command.publishedAt() != null) ? command.publishedAt() : this.publishedAt;
	}

	/** Shows it to readers, dated now if it has no date; false if they see it already. */
	boolean publish(Instant now) {
		boolean changed = this.status != PostStatus.PUBLISHED;
		this.publishedAt = (this.publishedAt != null) ? this.publishedAt : now;
		this.status = PostStatus.PUBLISHED;
		return changed;
	}

	/** Takes it back from readers; false if they do not see it. */
	boolean unpublish() {
		boolean changed = this.status == PostStatus.PUBLISHED;
		this.status = changed ? PostStatus.UNPUBLISHED : this.status;
		return changed;
	}

	/** As it is, and as it would look if it was published now. */
	Manuscript manuscript(Instant now) {
		return new Manuscript(this.kind, this.status, card((this.publishedAt != null) ? this.publishedAt : now),
				this.html);
	}

	PostCard card() {
		return card(publishedAt());
	}

	private PostCard card(Instant date) {
		return new PostCard(this.id, this.slug, this.title, this.excerpt, this.picture,
				(this.author != null) ? this.author.byline() : null, List.copyOf(this.tags), this.minutes,
				this.featured, date);
	}

	PostText text() {
		return new PostText(card(), this.html);
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

	private static int minutesOf(String html) {
		int words = html.replaceAll("<[^>]*>", " ").strip().split("\\s+").length;
		return Math.max(1, Math.ceilDiv(words, WORDS_A_MINUTE));
	}

}
