package com.roseash.blog.manuscript;

import java.net.URI;
import java.util.Objects;

import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostChanged;
import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Edits a manuscript: as a form, or by itself while somebody types. */
@Controller
@RequestMapping("/posts/{slug}/manuscript")
class ManuscriptController {

	private final Manuscripts manuscripts;

	private final EditPage page;

	ManuscriptController(Manuscripts manuscripts, EditPage page) {
		this.manuscripts = manuscripts;
		this.page = page;
	}

	@GetMapping
	String edit(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean saved,
			HttpServletResponse response, Model model) {
		Manuscript manuscript = this.manuscripts.manuscript(slug);
		model.addAttribute("saved", saved);
		return this.page.show(manuscript, EditForm.of(manuscript.text()), response, model);
	}

	@PostMapping
	String save(@PathVariable String slug, @ModelAttribute EditForm form, HttpServletResponse response, Model model) {
		Manuscript current = this.manuscripts.manuscript(slug);
		try {
			this.manuscripts.write(form.command(current.text()));
			return "redirect:/posts/" + slug + "/manuscript?saved=true";
		}
		catch (PostChanged ex) {
			model.addAttribute("comparison", Comparison.of(current.text(), form.command(current.text())));
			return refused(current, form.upon(ex.version()), ex, response, model);
		}
		catch (DomainException ex) {
			return refused(current, form, ex, response, model);
		}
	}

	/** Keeps a draft while somebody types; what readers see changes only on purpose. */
	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ProblemDetail> autosave(@PathVariable String slug, @RequestHeader("If-Match") String version,
			@RequestBody EditForm form) {
		Manuscript current = this.manuscripts.manuscript(slug);
		try {
			if (current.isPublished()) {
				throw new InvalidField("lexical", "is seen by readers, so it is saved with the button alone");
			}
			Manuscript kept = this.manuscripts.write(form.upon(Versions.parse(version)).command(current.text()));
			return ResponseEntity.noContent()
				.header(HttpHeaders.ETAG, Versions.format(Objects.requireNonNull(kept.text().version())))
				.build();
		}
		catch (PostChanged ex) {
			ProblemDetail problem = problem(HttpStatus.PRECONDITION_FAILED, ex);
			problem.setProperty("current", URI.create("/posts/" + slug + "/manuscript"));
			return ResponseEntity.of(problem).build();
		}
		catch (DomainException ex) {
			return ResponseEntity.of(problem(HttpStatus.UNPROCESSABLE_CONTENT, ex)).build();
		}
	}

	private String refused(Manuscript current, EditForm form, DomainException reason, HttpServletResponse response,
			Model model) {
		response.setStatus(reason.status().value());
		model.addAttribute("problem", (reason instanceof InvalidField invalid)
				? "%s: %s".formatted(invalid.field(), reason.getMessage()) : reason.getMessage());
		return this.page.show(current, form.over(current.text()), response, model);
	}

	private static ProblemDetail problem(HttpStatus status, DomainException reason) {
		return ProblemDetail.forStatusAndDetail(status, Objects.requireNonNull(reason.getMessage()));
	}

}
