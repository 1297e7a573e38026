package com.roseash.blog.relation;

import java.util.List;

import com.roseash.domain.content.MakeTag;
import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.Tags;
import com.roseash.domain.relations.ArrangeRelations;
import com.roseash.domain.relations.Candidate;
import com.roseash.domain.relations.RelationException;
import com.roseash.domain.relations.Relations;
import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Says what a post or page is related to, and in which order. */
@Controller
@RequestMapping("/posts/{slug}/relations/{kind}")
class RelationsController {

	private static final int CANDIDATES = 10;

	private final Manuscripts manuscripts;

	private final Relations relations;

	private final Tags tags;

	private final Pickers pickers;

	RelationsController(Manuscripts manuscripts, Relations relations, Tags tags, Pickers pickers) {
		this.manuscripts = manuscripts;
		this.relations = relations;
		this.tags = tags;
		this.pickers = pickers;
	}

	@GetMapping
	String show(@PathVariable String slug, @PathVariable String kind, @RequestParam(defaultValue = "") String q,
			HttpServletResponse response, Model model) {
		Manuscript manuscript = this.manuscripts.manuscript(slug);
		model.addAttribute("manuscript", manuscript);
		model.addAttribute("picker", this.pickers.of(manuscript, kind));
		model.addAttribute("query", q.strip());
		model.addAttribute("found", q.isBlank() ? List.of() : find(manuscript, kind, q));
		return "relation/show";
	}

	@PostMapping
	String arrange(@PathVariable String slug, @PathVariable String kind, @ModelAttribute Choice choice,
			HttpServletResponse response, Model model) {
		Manuscript manuscript = this.manuscripts.manuscript(slug);
		try {
			Choice made = (choice.make() != null && kind.equals(Pickers.TAGGED))
					? choice.having(this.tags.make(new MakeTag(choice.make())).id().toString()) : choice;
			this.relations
				.arrange(new ArrangeRelations(kind, manuscript.card().id().toString(), made.wanted(), made.seen()));
			return "redirect:/posts/" + slug + "/relations/" + kind;
		}
		catch (RelationException | InvalidField ex) {
			return refused(slug, kind, ex, response, model);
		}
	}

	@GetMapping("/candidates")
	@ResponseBody
	List<Candidate> candidates(@PathVariable String slug, @PathVariable String kind,
			@RequestParam(defaultValue = "") String q) {
		return find(this.manuscripts.manuscript(slug), kind, q);
	}

	private List<Candidate> find(Manuscript manuscript, String kind, String text) {
		return this.relations.candidates(kind, manuscript.card().id().toString(),
				InvalidField.limitText("q", text, 200), CANDIDATES);
	}

	private String refused(String slug, String kind, DomainException reason, HttpServletResponse response,
			Model model) {
		response.setStatus(reason.status().value());
		model.addAttribute("problem", reason.getMessage());
		return show(slug, kind, "", response, model);
	}

}
