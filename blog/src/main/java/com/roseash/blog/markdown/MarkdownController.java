package com.roseash.blog.markdown;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.PostMarkdown;
import com.roseash.domain.content.Posts;
import com.roseash.platform.config.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Each post and page as Markdown, at its address with {@code .md} behind. */
@RestController
class MarkdownController {

	private static final CacheControl FRESHNESS = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ROOT);

	private final Posts posts;

	private final Site site;

	MarkdownController(Posts posts, Site site) {
		this.posts = posts;
		this.site = site;
	}

	@GetMapping("/posts/{slug:[a-z0-9-]+}.md")
	void post(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
		send(PostKind.POST, slug, request, response);
	}

	@GetMapping("/{slug:[a-z0-9-]+}.md")
	void page(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
		send(PostKind.PAGE, slug, request, response);
	}

	private void send(PostKind kind, String slug, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		PostMarkdown post = this.posts.markdown(kind, slug);
		PlainPage page = new PlainPage().heading(1, post.card().title()).quote(post.card().excerpt());
		if (kind == PostKind.POST) {
			page.block(byline(post.card()));
		}
		response.setHeader(HttpHeaders.LINK, "<" + this.site.url(kind.path(slug)) + ">; rel=\"canonical\"");
		page.block(post.markdown()).as(PlainPage.MARKDOWN, post.updatedAt()).send(request, response, FRESHNESS);
	}

	private String byline(PostCard post) {
		String date = DATE.withLocale(this.site.locale()).format(post.publishedAt().atZone(this.site.zone()));
		return (post.author() != null)
				? PlainPage.anchor(post.author().name(), this.site.url(post.author().path())) + ", " + date : date;
	}

}
