package com.roseash.blog.tag;

import com.roseash.domain.content.MarkTag;
import com.roseash.domain.content.Tags;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets a post or page be a tag, or be none any more. */
@Controller
@RequestMapping("/posts/{slug}/tag")
class MarkingController {

	private final Tags tags;

	MarkingController(Tags tags) {
		this.tags = tags;
	}

	@PostMapping
	String create(@PathVariable String slug) {
		return mark(slug, true);
	}

	@PostMapping("/removal")
	String remove(@PathVariable String slug) {
		return mark(slug, false);
	}

	private String mark(String slug, boolean tag) {
		this.tags.mark(new MarkTag(slug, tag));
		return "redirect:/posts/" + slug + "/manuscript";
	}

}
