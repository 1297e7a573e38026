package com.roseash.blog.oembed;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.domain.content.PostNotFound;
import com.roseash.domain.content.PostView;
import com.roseash.domain.content.Posts;
import com.roseash.platform.config.Site;
import com.roseash.platform.web.Representation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells others how to show a post or page whose address they were given (oembed.com). */
@RestController
class OembedController {

	private static final CacheControl FRESHNESS = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	private static final Pattern PATH = Pattern.compile("/(posts/)?([a-z0-9-]+)/?(?:[?#].*)?");

	private final Posts posts;

	private final Site site;

	OembedController(Posts posts, Site site) {
		this.posts = posts;
		this.site = site;
	}

	@GetMapping("/oembed")
	void show(@RequestParam(defaultValue = "") String url, @RequestParam(defaultValue = "json") String format,
			@RequestParam(name = "maxwidth", defaultValue = "2147483647") int maxWidth,
			@RequestParam(name = "maxheight", defaultValue = "2147483647") int maxHeight, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (!format.equals("json")) {
			response.sendError(HttpStatus.NOT_IMPLEMENTED.value());
			return;
		}
		PostView post = find(url);
		byte[] json = JsonMapper.shared().writeValueAsBytes(Embed.of(post.card(), this.site, maxWidth, maxHeight));
		new Representation(MediaType.APPLICATION_JSON, json, post.updatedAt()).send(request, response, FRESHNESS);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> missing(PostNotFound ex) {
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(ex.status(), ex.getMessage())).build();
	}

	private PostView find(String url) {
		String self = this.site.url("");
		Matcher path = PATH.matcher(url.startsWith(self) ? url.substring(self.length()) : "");
		if (!path.matches()) {
			throw new PostNotFound("This is not the address of a post or a page of " + this.site.name() + ".");
		}
		return (path.group(1) != null) ? this.posts.post(path.group(2)) : this.posts.staticPage(path.group(2));
	}

}
