package com.roseash.federation.activities;

import java.util.UUID;

import com.roseash.platform.activity.Inspection;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has a handler try again what it gave up. */
@Controller
class RetryController {

	private final Inspection inspection;

	RetryController(Inspection inspection) {
		this.inspection = inspection;
	}

	@PostMapping("/activities/{id}/retries")
	String create(@PathVariable UUID id, @RequestParam String handler) {
		this.inspection.retry(id, handler);
		return "redirect:/activities/" + id;
	}

}
