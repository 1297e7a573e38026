package com.roseash.blog.embed;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.Posts;
import com.roseash.domain.content.Search;
import com.roseash.platform.config.Site;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells whoever edits a text which posts and pages there are to link to. */
@Controller
class LinksController {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ROOT);

	private static final int LATEST = 8;

	private static final int LONGEST = 200;

	private final Manuscripts manuscripts;

	private final Search search;

	private final Posts posts;

	private final Site site;

	private final MessageSource messages;

	LinksController(Manuscripts manuscripts, Search search, Posts posts, Site site, MessageSource messages) {
		this.manuscripts = manuscripts;
		this.search = search;
		this.posts = posts;
		this.site = site;
		this.messages = messages;
	}

	@GetMapping("/posts/{slug}/links")
	ResponseEntity<List<Group>> show(@PathVariable String slug,
			@RequestParam(name = "q", defaultValue = "") String query, Locale locale) {
		this.manuscripts.manuscript(slug);
		String words = query.strip().substring(0, Math.min(query.strip().length(), LONGEST));
		List<Item> items = words.isEmpty() ? this.posts.page(1, LATEST).posts().stream().map(this::item).toList()
				: this.search.posts(words, 1).finds().stream().map((find) -> item(find.card(), find.path())).toList();
		String label = this.messages.getMessage(words.isEmpty() ? "links.latest" : "links.found", null, locale);
		return ResponseEntity.ok(items.isEmpty() ? List.of() : List.of(new Group(label, items)));
	}

	private Item item(PostCard card) {
		return item(card, card.path());
	}

	private Item item(PostCard card, String path) {
		return new Item(card.title(), this.site.url(path),
				DATE.withLocale(this.site.locale()).format(card.publishedAt().atZone(this.site.zone())));
	}

	/**
	 * Some of them.
	 *
	 * @param label what they have in common
	 * @param items which they are
	 */
	record Group(String label, List<Item> items) {

	}

	/**
	 * One of them.
	 *
	 * @param title what it is called
	 * @param url its public address
	 * @param metaText when it was published
	 */
	record Item(String title, String url, String metaText) {

	}

}
