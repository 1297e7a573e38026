package com.roseash.blog.post;

import java.util.UUID;

import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.Posts;
import com.roseash.domain.likes.Liked;
import com.roseash.domain.likes.Likes;
import com.roseash.domain.likes.ToggleLike;
import com.roseash.platform.access.Access;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Lets members like a post: what was sent again, such as after signing in, changes
 * nothing.
 */
@Controller
@RequestMapping("/posts/{slug}/like")
class LikeController {

	private final Posts posts;

	private final Likes likes;

	private final Access access;

	LikeController(Posts posts, Likes likes, Access access) {
		this.posts = posts;
		this.likes = likes;
		this.access = access;
	}

	@PostMapping
	String like(@PathVariable String slug, HttpServletRequest request, Model model) {
		return change(slug, true, request, model);
	}

	@PostMapping("/removal")
	String remove(@PathVariable String slug, HttpServletRequest request, Model model) {
		return change(slug, false, request, model);
	}

	private String change(String slug, boolean liked, HttpServletRequest request, Model model) {
		UUID member = this.access.member("like posts");
		PostCard post = this.posts.post(slug).card();
		Liked now = this.likes.toggle(new ToggleLike(member, "post", post.id().toString(), slug, liked));
		model.addAttribute("slug", slug);
		model.addAttribute("likes", now.count());
		model.addAttribute("liked", now.liked());
		return (request.getHeader("HX-Request") != null) ? "post/_likes" : "redirect:/posts/" + slug + "#likes_" + slug;
	}

}
