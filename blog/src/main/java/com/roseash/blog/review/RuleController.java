package com.roseash.blog.review;

import java.util.stream.Stream;

import com.roseash.domain.content.RequireReview;
import com.roseash.domain.content.ReviewRule;
import com.roseash.domain.content.Reviews;
import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says whether posts have to be reviewed. */
@Controller
@RequestMapping("/reviews")
class RuleController {

	private final Reviews reviews;

	private final Standings standings;

	private final Access access;

	RuleController(Reviews reviews, Standings standings, Access access) {
		this.reviews = reviews;
		this.standings = standings;
		this.access = access;
	}

	@GetMapping
	String show(Model model) {
		boolean editor = this.access.only(Role.EDITOR).allows();
		boolean decides = this.access.only(Role.STEWARD).allows();
		if (!editor) {
			this.access.only(Role.STEWARD).can("see whether posts have to be reviewed");
		}
		ReviewRule rule = this.reviews.rule();
		model.addAttribute("rule", rule);
		model.addAttribute("editor", editor);
		model.addAttribute("decides", decides);
		model.addAttribute("people", this.standings.names(Stream.ofNullable(rule.by())));
		return "review/rule";
	}

	@PostMapping("/requirement")
	String require() {
		return decide(true);
	}

	@PostMapping("/requirement/removal")
	String release() {
		return decide(false);
	}

	private String decide(boolean required) {
		this.reviews.require(new RequireReview(required));
		return "redirect:/reviews";
	}

}
