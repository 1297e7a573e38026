package com.roseash.blog.post;

import com.roseash.domain.content.PostView;
import com.roseash.domain.content.Posts;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the posts, a page of them at a time, and each post. */
@Controller
class PostController {

	private static final int POSTS_A_PAGE = 10;

	private final Posts posts;

	PostController(Posts posts) {
		this.posts = posts;
	}

	@GetMapping("/")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h", tags = "posts", params = "page")
	String index(@RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("page", this.posts.page(page, POSTS_A_PAGE));
		return "post/index";
	}

	@GetMapping("/posts/{slug}")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h", tags = "posts")
	String show(@PathVariable String slug, FreshnessTags tags, Model model) {
		PostView post = this.posts.post(slug);
		tags.add("post:" + post.card().id());
		model.addAttribute("post", post);
		return "post/show";
	}

}
