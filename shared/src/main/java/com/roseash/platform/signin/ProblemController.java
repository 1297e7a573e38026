package com.roseash.platform.signin;

import com.roseash.platform.config.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says why somebody is not signed in, and what to do. */
@Controller
class ProblemController {

	private final String home;

	ProblemController(Site site) {
		this.home = site.url("");
	}

	@GetMapping("/login/problem")
	String show(@RequestParam(defaultValue = "other") String reason, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Problem problem = Problem.named(reason);
		Destination destination = Destination.of(request, this.home);
		response.setStatus(problem.status().value());
		model.addAttribute("problem", problem.id());
		model.addAttribute("again", new Destination(destination.page(), false).beginning());
		model.addAttribute("page", destination.page());
		return "signin/problem";
	}

}
