package com.roseash.account.members;

import java.util.Set;
import java.util.UUID;

import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the members' list. */
@Controller
class MembersController {

	private static final Set<String> DONE = Set.of("invited", "withdrawn");

	private final MembersPage page;

	MembersController(MembersPage page) {
		this.page = page;
	}

	@GetMapping("/members")
	String index(@RequestParam(defaultValue = "") String query, @RequestParam(required = false) @Nullable UUID before,
			@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "") String done,
			HttpServletResponse response, Model model) {
		model.addAttribute("done", DONE.contains(done) ? done : null);
		try {
			return this.page.show(query, before, after, model);
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("problem", ex.getMessage());
			model.addAttribute("members", Stretch.EMPTY);
			return MembersPage.NAME;
		}
	}

}
