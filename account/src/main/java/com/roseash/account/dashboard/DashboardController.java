package com.roseash.account.dashboard;

import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows members the own account. */
@Controller
class DashboardController {

	private static final Set<String> DONE = Set.of("address", "profile", "picture", "sign-in");

	private final Dashboard dashboard;

	DashboardController(Dashboard dashboard) {
		this.dashboard = dashboard;
	}

	@GetMapping("/dashboard")
	String show(@RequestParam(defaultValue = "") String done, Model model) {
		model.addAttribute("done", DONE.contains(done) ? done : null);
		return this.dashboard.show(model);
	}

}
