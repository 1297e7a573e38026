package com.roseash.blog.publication;

import com.roseash.blog.flows.FlowPicture;
import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.UnpublishPost;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.flow.FlowLog;
import com.roseash.platform.flow.Rehearsal;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Publishes a post: shows before what would happen, and afterwards what has happened. */
@Controller
@RequestMapping("/posts/{slug}/publication")
class PublicationController {

	private final Manuscripts manuscripts;

	private final PublicationFlow flow;

	private final FlowLog log;

	private final Site site;

	PublicationController(Manuscripts manuscripts, PublicationFlow flow, FlowLog log, Site site) {
		this.manuscripts = manuscripts;
		this.flow = flow;
		this.log = log;
		this.site = site;
	}

	@GetMapping
	String show(@PathVariable String slug, Model model) {
		return show(this.manuscripts.manuscript(slug), model);
	}

	@PostMapping
	String create(@PathVariable String slug, HttpServletResponse response, Model model) {
		Manuscript manuscript = this.manuscripts.manuscript(slug);
		if (!rehearse(manuscript).isClear()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(manuscript, model);
		}
		this.manuscripts.publish(new PublishPost(slug));
		return "redirect:/posts/" + slug + "/publication";
	}

	@PostMapping("/removal")
	String remove(@PathVariable String slug) {
		this.manuscripts.unpublish(new UnpublishPost(slug));
		return "redirect:/posts/" + slug + "/publication";
	}

	private String show(Manuscript manuscript, Model model) {
		String address = this.site.url(App.BLOG, manuscript.kind().path(manuscript.card().slug()));
		model.addAttribute("manuscript", manuscript);
		model.addAttribute("address", address);
		model.addAttribute("run", this.log.newest(PublicationFlow.NAME, address).map(FlowPicture::of).orElse(null));
		if (!manuscript.isPublished()) {
			Rehearsal rehearsal = rehearse(manuscript);
			model.addAttribute("rehearsal", rehearsal);
			model.addAttribute("steps", FlowPicture.of(rehearsal));
		}
		return "publication/show";
	}

	private Rehearsal rehearse(Manuscript manuscript) {
		return this.flow.rehearse(new Publication(manuscript, true));
	}

}
