package com.roseash.platform.media;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves pictures: what has the hash as its address never changes, and nothing in it runs
 * even when it is opened as a page of its own.
 */
@Controller
class MediaController {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

	private final MediaStore store;

	MediaController(MediaStore store) {
		this.store = store;
	}

	@GetMapping("/media/{hash:[0-9a-f]{64}}.{extension:svg|png|jpg|webp}")
	ResponseEntity<byte[]> show(@PathVariable String hash, @PathVariable String extension) {
		PictureType type = PictureType.ofExtension(extension);
		return this.store.read(hash, type)
			.map((bytes) -> ResponseEntity.ok()
				.cacheControl(FOR_EVER)
				.eTag(hash)
				.contentType(MediaType.parseMediaType(type.contentType()))
				.header("Content-Security-Policy", POLICY)
				.body(bytes))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

}
