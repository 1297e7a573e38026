package com.roseash.blog.search;

import com.roseash.domain.content.Search;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what was found for some words, also while they are typed. */
@Controller
class SearchController {

	private final Search search;

	SearchController(Search search) {
		this.search = search;
	}

	@GetMapping("/search")
	String show(@RequestParam(name = "q", defaultValue = "") String query, @RequestParam(defaultValue = "1") int page,
			HttpServletResponse response, Model model) {
		model.addAttribute("query", query);
		try {
			model.addAttribute("result", this.search.posts(query, page));
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("problem", ex.getMessage());
		}
		return "search/show";
	}

}
