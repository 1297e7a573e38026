package com.roseash.federation.provider;

import java.util.List;
import java.util.Set;

import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows admins other people's applications, and lets them in and out. */
@Controller
class ClientsController {

	private final ThirdParties clients;

	ClientsController(ThirdParties clients) {
		this.clients = clients;
	}

	@GetMapping("/clients")
	String list(Model model) {
		model.addAttribute("clients", this.clients.all());
		model.addAttribute("scopes", LetIn.SCOPES);
		return "clients/index";
	}

	/** The only page that ever shows the secret, and that nobody keeps. */
	@PostMapping("/clients")
	String add(@RequestParam String name, @RequestParam String redirectUris,
			@RequestParam(defaultValue = "") String postLogoutRedirectUris,
			@RequestParam(defaultValue = "") String logoutUri, @RequestParam(defaultValue = "") Set<String> scopes,
			HttpServletResponse response, Model model) {
		try {
			LetIn command = new LetIn(name, redirectUris.lines().toList(), postLogoutRedirectUris.lines().toList(),
					logoutUri, scopes);
			model.addAttribute("added", this.clients.add(command));
			response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
			return "clients/added";
		}
		catch (InvalidField ex) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("problem", ex);
			model.addAttribute("given", List.of(name, redirectUris, postLogoutRedirectUris, logoutUri));
			model.addAttribute("chosen", scopes);
			return list(model);
		}
	}

	@PostMapping("/clients/{id}/removal")
	String remove(@PathVariable String id) {
		this.clients.remove(id);
		return "redirect:/clients";
	}

}
