package com.roseash.blog.page;

import com.roseash.domain.content.PostView;
import com.roseash.domain.content.Posts;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a page that stands by itself, such as "about us". */
@Controller
class PageController {

	private final Posts posts;

	PageController(Posts posts) {
		this.posts = posts;
	}

	@GetMapping("/{slug:[a-z0-9-]+}")
	@Freshness(maxAge = "5m", staleWhileRevalidate = "1h")
	String show(@PathVariable String slug, FreshnessTags tags, Model model) {
		PostView page = this.posts.staticPage(slug);
		tags.add("post:" + page.card().id());
		model.addAttribute("page", page);
		return "page/show";
	}

}
