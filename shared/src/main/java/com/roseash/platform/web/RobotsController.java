package com.roseash.platform.web;

import java.time.Duration;
import java.util.stream.Collectors;

import com.roseash.platform.config.Site;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells crawlers that they are welcome to everything people see (RFC 9309). */
@RestController
class RobotsController {

	private final String text;

	RobotsController(ObjectProvider<SitemapAddress> sitemaps, Site site) {
		this.text = "User-agent: *\nDisallow: /internal/\nDisallow: /actuator/\n" + sitemaps.orderedStream()
			.map((sitemap) -> "\nSitemap: " + site.url(sitemap.path()) + "\n")
			.collect(Collectors.joining());
	}

	@GetMapping("/robots.txt")
	ResponseEntity<String> robots() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
			.contentType(MediaType.TEXT_PLAIN)
			.body(this.text);
	}

}
