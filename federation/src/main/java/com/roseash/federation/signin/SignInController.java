package com.roseash.federation.signin;

import java.io.IOException;

import com.roseash.domain.account.Identity;
import com.roseash.federation.provider.Occasion;
import com.roseash.platform.config.Site;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.signin.Destination;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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

	private final String home;

	SignInController(SignIns signIns, Patience patience, Entrance entrance, BrowserCookie browser,
			SignInSettings settings, Site site) {
		this.signIns = signIns;
		this.patience = patience;
		this.entrance = entrance;
		this.browser = browser;
		this.home = site.url("");
		this.settings = settings;
	}

	@GetMapping("/signin")
	String show(HttpServletRequest request, Model model) {
		Identity member = this.entrance.member(request).orElse(null);
		Occasion occasion = Occasion.of(request).orElse(null);
		model.addAttribute("registration", this.settings.registration().id());
		model.addAttribute("member", member);
		model.addAttribute("waiting", occasion != null || model.containsAttribute("problem"));
		if (!model.containsAttribute("email")) {
			model.addAttribute("email", expected(occasion, member));
		}
		model.addAttribute("begun", request.getSession(false) != null);
		return "signin/show";
	}

	/** Where the other applications send to their provider, we are there already. */
	@GetMapping("/login")
	void here(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.sendRedirect(this.entrance.way(Destination.of(request, this.home), request, response));
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
	String leave(HttpServletRequest request, HttpServletResponse response) {
		this.entrance.letOut(request, response);
		return "redirect:/";
	}

	/** The address of whoever most likely signs in. */
	private static @Nullable String expected(@Nullable Occasion occasion, @Nullable Identity member) {
		if (occasion != null && occasion.loginHint() != null) {
			return occasion.loginHint();
		}
		return (member != null) ? member.email() : null;
	}

}
