package com.roseash.blog.review;

import com.roseash.domain.content.ApprovePost;
import com.roseash.domain.content.AskReview;
import com.roseash.domain.content.ContentException;
import com.roseash.domain.content.Reviews;
import com.roseash.domain.content.SendBackPost;
import com.roseash.domain.content.WithdrawReview;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The review of a manuscript: asked for, withdrawn, objected to, approved. */
@Controller
@RequestMapping("/posts/{slug}/review")
class ReviewController {

	private final Reviews reviews;

	private final ReviewPage page;

	ReviewController(Reviews reviews, ReviewPage page) {
		this.reviews = reviews;
		this.page = page;
	}

	@GetMapping
	String show(@PathVariable String slug, Model model) {
		return this.page.show(slug, CommentForm.EMPTY, model);
	}

	@PostMapping
	String ask(@PathVariable String slug, @RequestParam(defaultValue = "") String note, HttpServletResponse response,
			Model model) {
		return carryOut(slug, () -> this.reviews.ask(new AskReview(slug, note)), response, model);
	}

	@PostMapping("/removal")
	String withdraw(@PathVariable String slug, HttpServletResponse response, Model model) {
		return carryOut(slug, () -> this.reviews.withdraw(new WithdrawReview(slug)), response, model);
	}

	@PostMapping("/objection")
	String sendBack(@PathVariable String slug, @RequestParam(defaultValue = "") String note,
			HttpServletResponse response, Model model) {
		return carryOut(slug, () -> this.reviews.sendBack(new SendBackPost(slug, note)), response, model);
	}

	@PostMapping("/approval")
	String approve(@PathVariable String slug, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String note, HttpServletResponse response, Model model) {
		return carryOut(slug, () -> this.reviews.approve(new ApprovePost(slug, version, note)), response, model);
	}

	private String carryOut(String slug, Runnable deed, HttpServletResponse response, Model model) {
		try {
			deed.run();
			return "redirect:/posts/" + slug + "/review";
		}
		catch (ContentException | InvalidField ex) {
			// refused
			return this.page.refused(slug, CommentForm.EMPTY, ex, response, model);
		}
	}

}
