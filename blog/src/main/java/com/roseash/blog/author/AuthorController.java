package com.roseash.blog.author;

import com.roseash.blog.metadata.PageMetadata;
import com.roseash.domain.content.AuthorPage;
import com.roseash.domain.content.Authors;
import com.roseash.platform.fragment.Freshness;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who writes, and what they have written. */
@Controller
class AuthorController {

	private static final int POSTS_A_PAGE = 12;

	private final Authors authors;

	private final PageMetadata metadata;

	AuthorController(Authors authors, PageMetadata metadata) {
		this.authors = authors;
		this.metadata = metadata;
	}

	@GetMapping("/authors/{handle}")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h", tags = "posts", params = "page")
	String show(@PathVariable String handle, @RequestParam(defaultValue = "1") int page, Model model) {
		AuthorPage found = this.authors.page(handle, page, POSTS_A_PAGE);
		model.addAttribute("author", found.author());
		model.addAttribute("page", found.posts());
		model.addAttribute("metadata", this.metadata.author(found));
		return "author/show";
	}

}
