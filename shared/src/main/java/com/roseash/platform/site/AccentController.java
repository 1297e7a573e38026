package com.roseash.platform.site;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the stylesheet of a colour, which its address names, so that a page of yesterday
 * keeps its own. Under an address of another release it is kept only for a moment.
 */
@RestController
class AccentController {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

	private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

	@GetMapping("/css/accent/{colour:[0-9a-f]{6}}-{digest:[0-9a-f]{8}}.css")
	ResponseEntity<String> show(@PathVariable String colour, @PathVariable String digest) {
		Accent accent = new Accent("#" + colour);
		return ResponseEntity.ok()
			.cacheControl(accent.digest().equals(digest) ? FOR_EVER : A_MINUTE)
			.contentType(CSS)
			.body(accent.css());
	}

}
