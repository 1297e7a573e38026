package com.roseash.blog.post;

import java.util.UUID;

import com.roseash.domain.likes.Likes;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;
import com.roseash.platform.fragment.Scope;
import com.roseash.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who likes a post, and whether one member does, as a part of its page. */
@Controller
class LikesFragment {

	private final Likes likes;

	LikesFragment(Likes likes) {
		this.likes = likes;
	}

	@GetMapping("/internal/fragments/blog/likes")
	@Freshness(scope = Scope.MEMBER, maxAge = "5m", staleWhileRevalidate = "0s")
	String show(@RequestParam(required = false) @Nullable UUID post, @RequestParam(defaultValue = "") String slug,
			Visitor visitor, FreshnessTags tags, Model model) {
		model.addAttribute("slug", slug);
		if (post != null) {
			tags.add("likes:post:" + post);
			model.addAttribute("likes", this.likes.count("post", post.toString()));
			model.addAttribute("liked", isLiked(visitor.member(), post));
		}
		return "post/_likes";
	}

	private boolean isLiked(@Nullable String member, UUID post) {
		return member != null && this.likes.isLiked(UUID.fromString(member), "post", post.toString());
	}

}
