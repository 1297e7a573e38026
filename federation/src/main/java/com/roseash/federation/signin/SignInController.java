package com.roseash.federation.signin;

import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where signing in begins, and where it ends. */
@Controller
class SignInController {

	private final SignIns signIns;

	private final Patience patience;

	private final Entrance entrance;

	private final BrowserCookie browser;

	private final SignInSettings settings;

	SignInController(SignIns signIns, Patience patience, Entrance entrance, BrowserCookie browser,
			SignInSettings settings) {
		this.signIns = signIns;
		this.patience = patience;
		this.entrance = entrance;
		this.browser = browser;
		this.settings = settings;
	}

	@GetMapping("/signin")
	String show(HttpServletRequest request, Model model) {
		model.addAttribute("registration", this.settings.registration().id());
		model.addAttribute("member", this.entrance.member(request).orElse(null));
		return "signin/show";
	}

	/** Where the other applications send to their provider, we are there already. */
	@GetMapping("/login")
	String here() {
		return "redirect:/signin";
	}

	@PostMapping("/signin")
	String ask(@RequestParam String email, HttpServletRequest request, HttpServletResponse response, Model model) {
		this.patience.withMails(request);
		try {
			this.browser.write(response, this.signIns.ask(email).browser());
			return "redirect:/signin/code";
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("email", email);
			model.addAttribute("problem", ex.getMessage());
			return show(request, model);
		}
	}

	@PostMapping("/logout")
	String leave(HttpServletRequest request) {
		this.entrance.letOut(request);
		return "redirect:/";
	}

}
