package com.roseash.blog.metadata;

import java.util.List;
import java.util.stream.IntStream;

import com.roseash.blog.journal.Journal;
import com.roseash.domain.content.Byline;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PostView;
import com.roseash.platform.media.Picture;
import com.roseash.platform.site.Look;
import com.roseash.platform.web.StructuredData;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Describes what the pages are about in the terms of schema.org. */
@Component
class Things {

	private final Journal journal;

	private final Look look;

	Things(Journal journal, Look look) {
		this.look = look;
		this.journal = journal;
	}

	StructuredData website() {
		StructuredData search = StructuredData.of("SearchAction")
			.with("target",
					StructuredData.of("EntryPoint")
						.with("urlTemplate", this.journal.url("/search?q={search_term_string}")))
			.with("query-input", "required name=search_term_string");
		return StructuredData.of("WebSite")
			.with("@id", this.journal.url("/#website"))
			.with("name", this.journal.name())
			.with("description", this.journal.description())
			.with("url", this.journal.url("/"))
			.with("inLanguage", this.journal.language())
			.with("publisher", publisher())
			.with("potentialAction", search);
	}

	StructuredData article(PostView view, String path) {
		PostCard post = view.card();
		List<StructuredData> authors = view.imprint().authors().stream().map(this::person).toList();
		return text("Article", view, path).with("headline", post.title())
			.with("mainEntityOfPage", this.journal.url(path))
			.with("keywords", post.tags())
			.with("author", authors.isEmpty() ? publisher() : authors);
	}

	StructuredData page(PostView view, String path) {
		return text("WebPage", view, path).with("name", view.card().title());
	}

	StructuredData person(Byline author) {
		return StructuredData.of("Person")
			.with("name", author.name())
			.with("description", author.bio())
			.with("url", this.journal.url(author.path()))
			.with("image", image(author.picture()));
	}

	/** Where a page stands: below the stream of posts. */
	StructuredData trail(String title, String path) {
		List<StructuredData> steps = List.of(step(this.journal.name(), "/"), step(title, path));
		return StructuredData.of("BreadcrumbList")
			.with("itemListElement",
					IntStream.range(0, steps.size()).mapToObj((i) -> steps.get(i).with("position", i + 1)).toList());
	}

	private StructuredData text(String type, PostView view, String path) {
		PostCard card = view.card();
		return StructuredData.of(type)
			.with("url", this.journal.url(path))
			.with("description", card.excerpt())
			.with("datePublished", card.publishedAt().toString())
			.with("dateModified", view.updatedAt().toString())
			.with("inLanguage", card.language().isEmpty() ? this.journal.language() : card.language())
			.with("image", image(card.picture()))
			.with("publisher", publisher());
	}

	private StructuredData step(String name, String path) {
		return StructuredData.of("ListItem").with("name", name).with("item", this.journal.url(path));
	}

	private StructuredData publisher() {
		return StructuredData.of("Organization")
			.with("name", this.journal.name())
			.with("url", this.journal.url("/"))
			.with("logo", logo())
			.with("sameAs", this.look.profiles().stream().map(Look.Profile::address).toList());
	}

	private @Nullable StructuredData logo() {
		Picture logo = this.look.logo();
		return (logo != null) ? image(logo)
				: StructuredData.of("ImageObject").with("url", this.journal.url("/apple-touch-icon.png"));
	}

	private @Nullable StructuredData image(@Nullable Picture picture) {
		return (picture != null) ? StructuredData.of("ImageObject")
			.with("url", this.journal.url(picture.url()))
			.with("width", picture.width())
			.with("height", picture.height()) : null;
	}

}
