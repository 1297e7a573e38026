package com.roseash.blog.manuscript;

import java.time.DateTimeException;
import java.time.LocalDateTime;

import com.roseash.domain.content.AddressTaken;
import com.roseash.domain.content.DuplicatePost;
import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.MovePost;
import com.roseash.domain.content.RestorePost;
import com.roseash.domain.content.ReviewNeeded;
import com.roseash.domain.content.SchedulePost;
import com.roseash.domain.content.TrashPost;
import com.roseash.domain.content.UnpublishPost;
import com.roseash.platform.config.Site;
import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with a manuscript besides writing it. */
@Controller
@RequestMapping("/posts/{slug}")
class DeedsController {

	private final Manuscripts manuscripts;

	private final EditPage page;

	private final Site site;

	DeedsController(Manuscripts manuscripts, EditPage page, Site site) {
		this.manuscripts = manuscripts;
		this.page = page;
		this.site = site;
	}

	/** Publishes it later, at that time where the cooperative is. */
	@PostMapping("/schedule")
	String schedule(@PathVariable String slug, @RequestParam(defaultValue = "") String time,
			HttpServletResponse response, Model model) {
		try {
			this.manuscripts
				.schedule(new SchedulePost(slug, LocalDateTime.parse(time).atZone(this.site.zone()).toInstant()));
			return back(slug);
		}
		catch (DateTimeException ex) {
			return refused(slug, new InvalidField("time", "must be a day and a time"), response, model);
		}
		catch (ReviewNeeded ex) {
			return refused(slug, ex, response, model);
		}
	}

	@PostMapping("/schedule/removal")
	String unschedule(@PathVariable String slug) {
		this.manuscripts.unpublish(new UnpublishPost(slug));
		return back(slug);
	}

	@PostMapping("/address")
	String move(@PathVariable String slug, @RequestParam(defaultValue = "") String address,
			HttpServletResponse response, Model model) {
		try {
			return back(this.manuscripts.move(new MovePost(slug, address.strip())).card().slug());
		}
		catch (InvalidField | AddressTaken ex) {
			return refused(slug, ex, response, model);
		}
	}

	@PostMapping("/copy")
	String copy(@PathVariable String slug) {
		return back(this.manuscripts.duplicate(new DuplicatePost(slug)).card().slug());
	}

	@PostMapping("/trash")
	String trash(@PathVariable String slug) {
		this.manuscripts.trash(new TrashPost(slug));
		return "redirect:/manuscripts?deed=TRASH&done=" + slug;
	}

	@PostMapping("/trash/removal")
	String restore(@PathVariable String slug) {
		this.manuscripts.restore(new RestorePost(slug));
		return back(slug);
	}

	private String refused(String slug, DomainException reason, HttpServletResponse response, Model model) {
		Manuscript manuscript = this.manuscripts.manuscript(slug);
		response.setStatus(reason.status().value());
		model.addAttribute("problem", reason.getMessage());
		return this.page.show(manuscript, EditForm.of(manuscript.text()), response, model);
	}

	private static String back(String slug) {
		return "redirect:/posts/" + slug + "/manuscript";
	}

}
