package com.roseash.blog.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.roseash.platform.web.Representation;
import com.roseash.domain.content.PostKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Feeds of what can be followed, in each format. */
@RestController
class FeedController {

	private static final String FILE = "{file:feed\\.xml|atom\\.xml|feed\\.json}";

	private static final CacheControl FRESHNESS = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

	private final Channels channels;

	private final Syndication syndication;

	private final JsonFeed json;

	FeedController(Channels channels, Syndication syndication, JsonFeed json) {
		this.channels = channels;
		this.syndication = syndication;
		this.json = json;
	}

	@GetMapping("/" + FILE)
	void site(@PathVariable String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
		send(this.channels.site(), FeedFormat.of(file), request, response);
	}

	@GetMapping("/authors/{handle}/" + FILE)
	void author(@PathVariable String handle, @PathVariable String file, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		send(this.channels.author(handle), FeedFormat.of(file), request, response);
	}

	@GetMapping("/{slug:[a-z0-9-]+}/" + FILE)
	void page(@PathVariable String slug, @PathVariable String file, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		send(this.channels.tag(PostKind.PAGE, slug), FeedFormat.of(file), request, response);
	}

	@GetMapping("/posts/{slug}/" + FILE)
	void post(@PathVariable String slug, @PathVariable String file, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		send(this.channels.tag(PostKind.POST, slug), FeedFormat.of(file), request, response);
	}

	private void send(Channel channel, FeedFormat format, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String feed = switch (format) {
			case RSS -> this.syndication.rss(channel);
			case ATOM -> this.syndication.atom(channel);
			case JSON -> this.json.write(channel);
		};
		new Representation(format.type(), feed.getBytes(StandardCharsets.UTF_8), channel.updatedAt()).send(request,
				response, FRESHNESS);
	}

}
