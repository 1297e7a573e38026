package com.roseash.platform.media;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves media, whole or in parts: what has the hash in its address never changes, and
 * nothing in it runs even when it is opened as a page of its own. What is neither seen
 * nor heard is only downloaded.
 */
@Controller
class MediaController {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

	private final MediaFiles files;

	MediaController(MediaFiles files) {
		this.files = files;
	}

	@GetMapping("/media/{file:[0-9a-f]{64}[.-][0-9a-z.]{1,20}}")
	ResponseEntity<Resource> show(@PathVariable String file) {
		return this.files.read(file)
			.map((served) -> answer(file, served))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	private static ResponseEntity<Resource> answer(String file, MediaFiles.Served served) {
		MediaType type = MediaType.parseMediaType(served.contentType());
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.cacheControl(FOR_EVER)
			.eTag(file)
			.contentType(type)
			.header("Content-Security-Policy", POLICY);
		if (type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM)) {
			String name = (served.name() != null) ? served.name() : file;
			answer.headers((headers) -> headers
				.setContentDisposition(ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build()));
		}
		return answer.body(served.content());
	}

}
