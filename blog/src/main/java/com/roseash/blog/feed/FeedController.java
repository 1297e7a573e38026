package com.roseash.blog.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.roseash.domain.content.PostText;
import com.roseash.domain.content.Posts;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The newest posts as RSS 2.0, sent only to who does not have them yet. */
@RestController
class FeedController {

	private static final int POSTS = 20;

	private static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);

	private final Posts posts;

	private final Feed feed;

	FeedController(Posts posts, Feed feed) {
		this.posts = posts;
		this.feed = feed;
	}

	@GetMapping("/feed.xml")
	ResponseEntity<byte[]> feed(WebRequest request) {
		List<PostText> newest = this.posts.latest(POSTS);
		byte[] xml = this.feed.rss(newest).getBytes(StandardCharsets.UTF_8);
		String etag = DigestUtils.md5DigestAsHex(xml);
		if (request.checkNotModified(etag)) {
			return ResponseEntity.status(304).build();
		}
		return ResponseEntity.ok()
			.eTag(etag)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
			.contentType(RSS)
			.body(xml);
	}

}
