package com.roseash.federation.activities;

import java.util.UUID;

import com.roseash.platform.activity.Inspection;
import com.roseash.platform.web.Operator;
import com.roseash.platform.web.Operators;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has a handler try again what it gave up. */
@Operators
@Controller
class RetryController {

	private final Inspection inspection;

	RetryController(Inspection inspection) {
		this.inspection = inspection;
	}

	@PostMapping("/activities/{id}/retries")
	String create(@PathVariable UUID id, @RequestParam String handler, HttpServletRequest request) {
		this.inspection.retry(id, handler, Operator.of(request).name());
		return "redirect:/activities/" + id;
	}

}
