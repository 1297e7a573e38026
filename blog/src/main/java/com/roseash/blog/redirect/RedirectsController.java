package com.roseash.blog.redirect;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import com.roseash.domain.redirects.PutRedirects;
import com.roseash.domain.redirects.Redirect;
import com.roseash.domain.redirects.RedirectException;
import com.roseash.domain.redirects.Redirects;
import com.roseash.domain.redirects.RemoveRedirect;
import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lets editors say where old addresses lead, one by one or by a file. */
@Controller
@RequestMapping("/redirects")
class RedirectsController {

	private final Redirects redirects;

	RedirectsController(Redirects redirects) {
		this.redirects = redirects;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "1") int page,
			@RequestParam(required = false) @Nullable Integer done, Model model) {
		model.addAttribute("done", done);
		model.addAttribute("query", query);
		model.addAttribute("page", this.redirects.list(query, page));
		return "redirect/index";
	}

	@PostMapping
	String create(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "301") String status, HttpServletResponse response, Model model) {
		try {
			this.redirects.put(new PutRedirects(List.of(Redirect.of(from, to, !status.equals("302")))));
			return "redirect:/redirects?done=1";
		}
		catch (InvalidField ex) {
			model.addAttribute("field", ex.field());
			return again(ex, from, to, response, model);
		}
		catch (RedirectException ex) {
			return again(ex, from, to, response, model);
		}
	}

	@PostMapping("/removal")
	String remove(@RequestParam(defaultValue = "") String from) {
		this.redirects.remove(new RemoveRedirect(from));
		return "redirect:/redirects";
	}

	/** All of a file, or nothing. */
	@PostMapping("/imports")
	String take(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response, Model model)
			throws IOException {
		this.redirects.list("", 1);
		try {
			RedirectImport found = RedirectImport.of(
					(file != null) ? Objects.requireNonNullElse(file.getOriginalFilename(), "") : "",
					(file != null) ? file.getBytes() : new byte[0]);
			if (found.problems().isEmpty()) {
				this.redirects.put(new PutRedirects(found.redirects()));
				return "redirect:/redirects?done=" + found.redirects().size();
			}
			response.setStatus(422);
			model.addAttribute("problems", found.problems());
		}
		catch (InvalidField ex) {
			refuse(ex, "unreadable", response, model);
		}
		catch (RedirectException ex) {
			refuse(ex, "impossible", response, model);
		}
		return index("", 1, null, model);
	}

	private String again(DomainException refusal, String from, String to, HttpServletResponse response, Model model) {
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		refuse(refusal, "problem", response, model);
		return index("", 1, null, model);
	}

	private static void refuse(DomainException refusal, String name, HttpServletResponse response, Model model) {
		response.setStatus(refusal.status().value());
		model.addAttribute(name, refusal.getMessage());
	}

}
