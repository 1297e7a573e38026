package com.roseash.blog.manuscript;

import java.util.List;
import java.util.Map;

import com.roseash.domain.content.BeginPost;
import com.roseash.domain.content.ManuscriptFilter;
import com.roseash.domain.content.ManuscriptPage;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostKind;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists what is written, begins something new, and does the same with several. */
@Controller
@RequestMapping("/manuscripts")
class ManuscriptsController {

	private final Manuscripts manuscripts;

	private final Desk desk;

	ManuscriptsController(Manuscripts manuscripts, Desk desk) {
		this.manuscripts = manuscripts;
		this.desk = desk;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "ALL") ManuscriptFilter filter,
			@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "1") int page,
			@RequestParam(required = false) @Nullable Deed deed, @RequestParam(defaultValue = "") List<String> done,
			HttpServletResponse response, Model model) {
		model.addAttribute("selection", (deed != null) ? new Selection(deed, done, Map.of()) : null);
		model.addAttribute("deeds", Deed.of(filter));
		model.addAttribute("filters", ManuscriptFilter.values());
		model.addAttribute("filter", filter);
		model.addAttribute("query", query);
		model.addAttribute("manuscripts", find(filter, query, page, response, model));
		return "manuscript/index";
	}

	@PostMapping
	String create(@RequestParam(defaultValue = "POST") PostKind kind, @RequestParam(defaultValue = "") String title,
			HttpServletResponse response, Model model) {
		try {
			String author = (kind == PostKind.POST) ? this.desk.author().handle() : null;
			String slug = this.manuscripts.begin(new BeginPost(kind, title, author)).card().slug();
			return "redirect:/posts/" + slug + "/manuscript";
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("wanted", title);
			model.addAttribute("problem", ex.getMessage());
			return index(ManuscriptFilter.ALL, "", 1, null, List.of(), response, model);
		}
	}

	/** Does the same with all that were chosen. */
	@PostMapping("/selection")
	String carryOut(@RequestParam(defaultValue = "TRASH") Deed deed, @RequestParam(defaultValue = "") List<String> slug,
			@RequestParam(defaultValue = "ALL") ManuscriptFilter filter, HttpServletResponse response, Model model) {
		this.manuscripts.list(filter, "", 1); // which only those may see who write
		Selection selection = Selection.carryOut(deed, slug, this.manuscripts);
		if (selection.refused().isEmpty()) {
			return UriComponentsBuilder.fromPath("redirect:/manuscripts")
				.queryParam("filter", filter)
				.queryParam("deed", deed)
				.queryParam("done", selection.done())
				.toUriString();
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		String page = index(filter, "", 1, null, List.of(), response, model);
		model.addAttribute("selection", selection);
		return page;
	}

	private ManuscriptPage find(ManuscriptFilter filter, String query, int page, HttpServletResponse response,
			Model model) {
		try {
			return this.manuscripts.list(filter, query, page);
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("refusal", ex.getMessage());
			return this.manuscripts.list(filter, "", 1);
		}
	}

}
