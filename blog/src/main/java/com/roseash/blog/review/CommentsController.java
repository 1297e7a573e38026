package com.roseash.blog.review;

import java.util.UUID;

import com.roseash.domain.content.InTrash;
import com.roseash.domain.content.RemoveComment;
import com.roseash.domain.content.ResolveComment;
import com.roseash.domain.content.ReviewComments;
import com.roseash.domain.content.TooManyComments;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is said of a manuscript, answered, resolved and taken away. */
@Controller
@RequestMapping("/posts/{slug}/review/comments")
class CommentsController {

	private final ReviewComments comments;

	private final ReviewPage page;

	CommentsController(ReviewComments comments, ReviewPage page) {
		this.comments = comments;
		this.page = page;
	}

	@PostMapping
	String create(@PathVariable String slug, @ModelAttribute CommentForm form, HttpServletResponse response,
			Model model) {
		try {
			return back(slug, this.comments.write(form.command(slug)).id());
		}
		catch (InvalidField | TooManyComments | InTrash ex) {
			return this.page.refused(slug, form, ex, response, model);
		}
	}

	@PostMapping("/{comment}/resolution")
	String resolve(@PathVariable String slug, @PathVariable UUID comment) {
		this.comments.resolve(new ResolveComment(slug, comment, true));
		return back(slug, comment);
	}

	@PostMapping("/{comment}/resolution/removal")
	String reopen(@PathVariable String slug, @PathVariable UUID comment) {
		this.comments.resolve(new ResolveComment(slug, comment, false));
		return back(slug, comment);
	}

	@PostMapping("/{comment}/removal")
	String remove(@PathVariable String slug, @PathVariable UUID comment) {
		this.comments.remove(new RemoveComment(slug, comment));
		return "redirect:/posts/" + slug + "/review";
	}

	private static String back(String slug, UUID comment) {
		return "redirect:/posts/" + slug + "/review#comment-" + comment;
	}

}
