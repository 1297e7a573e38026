package com.roseash.blog.post;

import java.util.UUID;

import com.roseash.domain.content.Posts;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;
import com.roseash.platform.fragment.Scope;
import com.roseash.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What one member may read of a post that is not for everybody, as a part of its page.
 */
@Controller
class TextFragment {

	private final Posts posts;

	TextFragment(Posts posts) {
		this.posts = posts;
	}

	@GetMapping("/internal/fragments/blog/text")
	@Freshness(scope = Scope.MEMBER, maxAge = "1m", staleWhileRevalidate = "0s", staleIfError = "0s")
	String show(@RequestParam(required = false) @Nullable UUID post, Visitor visitor, FreshnessTags tags, Model model) {
		if (visitor.member() != null) {
			tags.add("member:" + visitor.member());
		}
		if (post != null) {
			tags.add("post:" + post);
			model.addAttribute("reading", this.posts.reading(post));
		}
		return "post/_text";
	}

}
