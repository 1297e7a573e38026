package com.roseash.blog.sitemap;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.roseash.domain.content.Catalogue;
import com.roseash.domain.content.CatalogueEntry;
import com.roseash.domain.content.CataloguePart;
import com.roseash.domain.content.PostKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists all addresses for crawlers, in parts. */
@RestController
class SitemapController {

	private static final CacheControl FRESHNESS = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	private final Catalogue catalogue;

	private final SitemapWriter writer;

	SitemapController(Catalogue catalogue, SitemapWriter writer) {
		this.catalogue = catalogue;
		this.writer = writer;
	}

	@GetMapping("/sitemap.xml")
	void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
		List<CataloguePart> posts = this.catalogue.parts(PostKind.POST);
		List<Location> sitemaps = new ArrayList<>();
		sitemaps.add(new Location("/sitemaps/lists.xml", latest(posts)));
		posts.forEach((part) -> sitemaps.add(location("posts", part)));
		this.catalogue.parts(PostKind.PAGE).forEach((part) -> sitemaps.add(location("pages", part)));
		sitemaps.add(new Location("/sitemaps/authors.xml", latest(posts)));
		this.writer.index(sitemaps).send(request, response, FRESHNESS);
	}

	/** The pages that show what is new. */
	@GetMapping("/sitemaps/lists.xml")
	void lists(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Instant latest = latest(this.catalogue.parts(PostKind.POST));
		this.writer.sitemap(List.of(new Location("/", latest), new Location("/archive", latest)))
			.send(request, response, FRESHNESS);
	}

	@GetMapping("/sitemaps/authors.xml")
	void authors(HttpServletRequest request, HttpServletResponse response) throws IOException {
		send(this.catalogue.authors(), request, response);
	}

	@GetMapping("/sitemaps/posts-{number:[1-9][0-9]{0,4}}.xml")
	void posts(@PathVariable int number, HttpServletRequest request, HttpServletResponse response) throws IOException {
		send(this.catalogue.part(PostKind.POST, number), request, response);
	}

	@GetMapping("/sitemaps/pages-{number:[1-9][0-9]{0,4}}.xml")
	void pages(@PathVariable int number, HttpServletRequest request, HttpServletResponse response) throws IOException {
		send(this.catalogue.part(PostKind.PAGE, number), request, response);
	}

	private void send(List<CatalogueEntry> entries, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.writer
			.sitemap(entries.stream()
				.map((entry) -> new Location(entry.path(), entry.changedAt(), entry.translations()))
				.toList())
			.send(request, response, FRESHNESS);
	}

	private static Location location(String kind, CataloguePart part) {
		return new Location("/sitemaps/" + kind + "-" + part.number() + ".xml", part.changedAt());
	}

	private static Instant latest(List<CataloguePart> parts) {
		return parts.stream().map(CataloguePart::changedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
	}

}
