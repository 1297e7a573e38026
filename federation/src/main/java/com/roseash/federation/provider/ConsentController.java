package com.roseash.federation.provider;

import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.platform.web.Visitor;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks a member what another application may know, and shows what each may; the answer
 * goes to the provider itself.
 */
@Controller
class ConsentController {

	private final Consents consents;

	private final Identities identities;

	ConsentController(Consents consents, Identities identities) {
		this.consents = consents;
		this.identities = identities;
	}

	@GetMapping("/consent")
	String ask(@RequestParam(defaultValue = "") String state, Visitor visitor, HttpServletResponse response,
			Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		model.addAttribute("question", this.consents.question(state));
		model.addAttribute("member", this.identities.member(UUID.fromString(visitor.member())));
		return "consents/question";
	}

	@GetMapping("/consents")
	String list(Model model) {
		model.addAttribute("grants", this.consents.mine());
		return "consents/index";
	}

	@PostMapping("/consents/{client}/withdrawal")
	String withdraw(@PathVariable String client) {
		this.consents.withdraw(client);
		return "redirect:/consents";
	}

}
