package com.roseash.blog.media;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.MediaInUse;
import com.roseash.platform.media.MediaLibrary;
import com.roseash.platform.media.MediaPage;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the library of pictures and files. */
@Controller
@RequestMapping("/pictures")
class LibraryController {

	private final MediaLibrary library;

	private final Places places;

	LibraryController(MediaLibrary library, Places places) {
		this.library = library;
		this.places = places;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "false") boolean unused,
			@RequestParam(defaultValue = "1") int page, @RequestParam(required = false) @Nullable Integer removed,
			HttpServletResponse response, Model model) {
		model.addAttribute("query", query);
		model.addAttribute("unused", unused);
		model.addAttribute("removed", removed);
		model.addAttribute("found", find(query, unused, page, response, model));
		model.addAttribute("forgotten", this.library.forgotten());
		return "pictures/index";
	}

	@GetMapping("/{hash:[0-9a-f]{64}}")
	String show(@PathVariable String hash, @RequestParam(defaultValue = "false") boolean saved, Model model) {
		model.addAttribute("item", this.library.item(hash));
		model.addAttribute("places", this.places.of(this.library.uses(hash)));
		model.addAttribute("saved", saved);
		return "pictures/show";
	}

	@PostMapping("/{hash:[0-9a-f]{64}}/description")
	String describe(@PathVariable String hash, @RequestParam(defaultValue = "") String alt,
			HttpServletResponse response, Model model) {
		try {
			this.library.describe(hash, alt);
			return "redirect:/pictures/" + hash + "?saved=true";
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("problem", ex.getMessage());
			return show(hash, false, model);
		}
	}

	@PostMapping("/{hash:[0-9a-f]{64}}/removal")
	String remove(@PathVariable String hash, HttpServletResponse response, Model model) {
		try {
			this.library.remove(hash);
			return "redirect:/pictures?removed=1";
		}
		catch (MediaInUse ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("refusal", ex.getMessage());
			return show(hash, false, model);
		}
	}

	@PostMapping("/removal")
	String removeForgotten() {
		return "redirect:/pictures?unused=true&removed=" + this.library.removeForgotten();
	}

	private MediaPage find(String query, boolean unused, int page, HttpServletResponse response, Model model) {
		try {
			return this.library.list(query, unused, page);
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("problem", ex.getMessage());
			return this.library.list("", unused, 1);
		}
	}

}
