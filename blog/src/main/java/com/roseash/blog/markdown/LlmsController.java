package com.roseash.blog.markdown;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.roseash.blog.journal.Journal;
import com.roseash.domain.content.Catalogue;
import com.roseash.domain.content.CatalogueEntry;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.PostPage;
import com.roseash.domain.content.Posts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells language models what is where, as llmstxt.org has it. */
@RestController
class LlmsController {

	private static final int POSTS = 50;

	private static final CacheControl FRESHNESS = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	private final Posts posts;

	private final Catalogue catalogue;

	private final Journal journal;

	LlmsController(Posts posts, Catalogue catalogue, Journal journal) {
		this.posts = posts;
		this.catalogue = catalogue;
		this.journal = journal;
	}

	@GetMapping("/llms.txt")
	void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
		PostPage newest = this.posts.page(1, POSTS);
		List<CatalogueEntry> pages = this.catalogue.parts(PostKind.PAGE).isEmpty() ? List.of()
				: this.catalogue.part(PostKind.PAGE, 1);
		PlainPage text = new PlainPage().heading(1, this.journal.name())
			.quote(this.journal.description())
			.paragraph(this.journal.text("llms.forms"))
			.heading(2, this.journal.text("llms.posts"));
		newest.posts()
			.forEach((post) -> text.link(post.title(), this.journal.url(post.path() + ".md"), post.excerpt()));
		text.heading(2, this.journal.text("llms.pages"));
		pages.forEach((page) -> text.link(page.title(), this.journal.url(page.path() + ".md"), ""));
		text.heading(2, this.journal.text("llms.more"))
			.link(this.journal.text("archive.title"), this.journal.url("/archive"), this.journal.text("archive.all"))
			.link(this.journal.text("llms.feed"), this.journal.url("/feed.json"), "")
			.link(this.journal.text("llms.sitemap"), this.journal.url("/sitemap.xml"), "");
		Instant modified = Stream
			.concat(newest.posts().stream().map((post) -> post.publishedAt()),
					pages.stream().map(CatalogueEntry::changedAt))
			.max(Comparator.naturalOrder())
			.orElse(Instant.EPOCH);
		text.as(PlainPage.PLAIN, modified).send(request, response, FRESHNESS);
	}

}
