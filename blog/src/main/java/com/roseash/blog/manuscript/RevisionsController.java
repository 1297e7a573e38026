package com.roseash.blog.manuscript;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import com.roseash.domain.account.MemberCard;
import com.roseash.domain.account.Members;
import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.RestoreRevision;
import com.roseash.domain.content.Revision;
import com.roseash.domain.content.Revisions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows how a manuscript was before, what has changed since, and writes it so again. */
@Controller
@RequestMapping("/posts/{slug}/revisions")
class RevisionsController {

	private final Revisions revisions;

	private final Manuscripts manuscripts;

	private final Members members;

	RevisionsController(Revisions revisions, Manuscripts manuscripts, Members members) {
		this.revisions = revisions;
		this.manuscripts = manuscripts;
		this.members = members;
	}

	@GetMapping
	String index(@PathVariable String slug, Model model) {
		List<Revision> all = this.revisions.list(slug);
		model.addAttribute("manuscript", this.manuscripts.manuscript(slug));
		model.addAttribute("revisions", all);
		model.addAttribute("names", names(all));
		return "manuscript/revisions";
	}

	/**
	 * What would change if it was written so again; or what had, since another revision.
	 */
	@GetMapping("/{number}")
	String show(@PathVariable String slug, @PathVariable int number,
			@RequestParam(required = false) @Nullable Integer since, Model model) {
		Revision revision = this.revisions.revision(slug, number);
		Manuscript manuscript = this.manuscripts.manuscript(slug);
		model.addAttribute("manuscript", manuscript);
		model.addAttribute("revision", revision);
		model.addAttribute("since", since);
		model.addAttribute("numbers", this.revisions.list(slug).stream().map(Revision::number).toList());
		model.addAttribute("names", names(List.of(revision)));
		model.addAttribute("comparison", (since != null) ? compare(this.revisions.revision(slug, since), revision)
				: compare(manuscript, revision));
		return "manuscript/revision";
	}

	private static Comparison compare(Manuscript now, Revision then) {
		Comparison comparison = Comparison.of(now.text(), then.text());
		return (then.tagged() != null) ? comparison.with(now.card().tags(), then.tags()) : comparison;
	}

	private static Comparison compare(Revision before, Revision after) {
		Comparison comparison = Comparison.of(before.text(), after.text());
		return (before.tagged() != null && after.tagged() != null) ? comparison.with(before.tags(), after.tags())
				: comparison;
	}

	@PostMapping("/{number}/restoration")
	String restore(@PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "0") int version) {
		this.revisions.restore(new RestoreRevision(slug, number, version));
		return "redirect:/posts/" + slug + "/manuscript?saved=true";
	}

	private Map<UUID, String> names(List<Revision> revisions) {
		List<UUID> ids = revisions.stream().map(Revision::writtenBy).filter(Objects::nonNull).distinct().toList();
		return this.members.cards(ids).stream().collect(Collectors.toMap(MemberCard::id, MemberCard::name));
	}

}
