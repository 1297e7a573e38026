package com.roseash.blog.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import com.roseash.blog.feed.FeedFormat;
import com.roseash.blog.journal.Journal;
import com.roseash.domain.content.AuthorPage;
import com.roseash.domain.content.Byline;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.PostPage;
import com.roseash.domain.content.PostView;
import com.roseash.domain.content.Presentation;
import com.roseash.domain.content.Translations;
import com.roseash.platform.media.Picture;
import com.roseash.platform.web.Metadata;
import com.roseash.platform.web.Metadata.Alternate;
import com.roseash.platform.web.Metadata.Image;
import com.roseash.platform.web.Metadata.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Says of each page of the blog what its head tells machines. */
@Component
public class PageMetadata {

	private final Journal journal;

	private final Things things;

	PageMetadata(Journal journal, Things things) {
		this.journal = journal;
		this.things = things;
	}

	/** The stream of posts. */
	public Metadata home(PostPage page) {
		return Metadata.of("website", this.journal.name(), this.journal.description(), numbered("/", page))
			.with(feeds("/", this.journal.name()))
			.about(this.things.website());
	}

	/**
	 * A post.
	 * @param tag whether others are tagged with it
	 */
	public Metadata post(PostView view, boolean tag) {
		PostCard post = view.card();
		String path = PostKind.POST.path(post.slug());
		Metadata metadata = text(view, path, "article").with("article:published_time", post.publishedAt().toString())
			.with("article:modified_time", view.updatedAt().toString())
			.with("article:author", (post.author() != null) ? this.journal.url(post.author().path()) : null);
		for (String name : post.tags()) {
			metadata = metadata.with("article:tag", name);
		}
		return metadata
			.with(Stream
				.of(feeds("/", this.journal.name()), forms(path, post.title()), followed(path, post.title(), tag))
				.flatMap(List::stream)
				.toList())
			.about(this.things.article(view, path), this.things.trail(post.title(), path));
	}

	/**
	 * A page that stands by itself.
	 * @param tag whether posts are tagged with it
	 */
	public Metadata page(PostView view, boolean tag) {
		PostCard page = view.card();
		String path = PostKind.PAGE.path(page.slug());
		return text(view, path, "website")
			.with(Stream.concat(Stream.of(markdown(path, page.title())), followed(path, page.title(), tag).stream())
				.toList())
			.about(this.things.page(view, path), this.things.trail(page.title(), path));
	}

	/** What an author published. */
	public Metadata author(AuthorPage page) {
		Byline author = page.author();
		return Metadata.of("profile", author.name(), author.bio(), numbered(author.path(), page.posts()))
			.with(image(author.picture()))
			.with(feeds(author.path(), author.name()))
			.about(this.things.person(author), this.things.trail(author.name(), author.path()));
	}

	/** A list of posts, or of where there are some. */
	public Metadata list(String title, String path, @Nullable PostPage page) {
		return Metadata
			.of("website", title, this.journal.description(),
					(page != null) ? numbered(path, page) : this.journal.url(path))
			.with(feeds("/", this.journal.name()))
			.about(this.things.trail(title, path));
	}

	/** As its editors have machines present it, else as readers see it. */
	private Metadata text(PostView view, String path, String type) {
		PostCard card = view.card();
		Presentation told = view.imprint().presentation();
		String title = firstOf(told.ogTitle(), told.metaTitle(), card.title());
		String description = firstOf(told.metaDescription(), card.excerpt());
		return Metadata.of(type, title, description, firstOf(told.canonicalUrl(), this.journal.url(path)))
			.told(firstOf(told.ogDescription(), description))
			.with((told.ogImage() != null) ? new Image(this.journal.url(told.ogImage()), "", 0, 0)
					: image(card.picture()))
			.in(card.language(), versions(view.translations()))
			.with("twitter:title", told.xTitle())
			.with("twitter:description", told.xDescription())
			.with("twitter:image", (told.xImage() != null) ? this.journal.url(told.xImage()) : null);
	}

	private List<Version> versions(Translations translations) {
		return translations.readable()
			.stream()
			.map((one) -> new Version(one.language(), this.journal.url(one.path())))
			.toList();
	}

	private static String firstOf(@Nullable String... texts) {
		return Stream.of(texts).filter(Objects::nonNull).findFirst().orElseThrow();
	}

	private String numbered(String path, PostPage page) {
		return this.journal.url((page.number() == 1) ? path : path + "?page=" + page.number());
	}

	private @Nullable Image image(@Nullable Picture picture) {
		return (picture != null)
				? new Image(this.journal.url(picture.url()), picture.alt(), picture.width(), picture.height()) : null;
	}

	private List<Alternate> followed(String path, String title, boolean tag) {
		return tag ? feeds(path, title) : List.of();
	}

	private List<Alternate> feeds(String path, String title) {
		return Stream.of(FeedFormat.values())
			.map((format) -> new Alternate(format.mimeType(),
					String.format(Locale.UK, "%s (%s)", title, format.title()), this.journal.url(format.path(path))))
			.toList();
	}

	/** The forms in which others get a post. */
	private List<Alternate> forms(String path, String title) {
		String url = UriUtils.encode(this.journal.url(path), "UTF-8");
		return List.of(markdown(path, title),
				new Alternate("application/json+oembed", title, this.journal.url("/oembed?url=" + url)));
	}

	private Alternate markdown(String path, String title) {
		return new Alternate("text/markdown", title, this.journal.url(path + ".md"));
	}

}
