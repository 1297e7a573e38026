package com.roseash.platform.signin;

import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says why somebody is not signed in, and what to do. */
@Controller
class ProblemController {

	private static final Set<String> REASONS = Set.of("access_denied", "authorization_request_not_found",
			"login_required");

	@GetMapping("/login/problem")
	String show(@RequestParam(defaultValue = "unknown") String reason, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		model.addAttribute("reason", REASONS.contains(reason) ? reason : "unknown");
		return "signin/problem";
	}

}
