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

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs a member in by mail, and out. */
@Controller
class SignInController {

	/** A one-time password, as RFC 8176 names it. */
	private static final String METHOD = "otp";

	private final SignIns signIns;

	private final Entrance entrance;

	private final BrowserCookie browser;

	private final String home;

	SignInController(SignIns signIns, Entrance entrance, BrowserCookie browser, Site site) {
		this.signIns = signIns;
		this.entrance = entrance;
		this.browser = browser;
		this.home = site.url("");
	}

	/**
	 * A member who is known since another tab signed in goes on to what this one wants.
	 */
	@GetMapping("/signin")
	@Nullable String show(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
		if (Destination.isNamed(request) && Occasion.of(request).isEmpty()
				&& this.entrance.member(request).isPresent()) {
			response.sendRedirect(Destination.of(request, this.home).page());
			return null;
		}
		return show(request, model);
	}

	private String show(HttpServletRequest request, Model model) {
		Identity member = this.entrance.member(request).orElse(null);
		Occasion occasion = Occasion.of(request).orElse(null);
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
		try {
			this.browser.write(response, this.signIns.ask(email).browser());
			return "redirect:/signin/code"
					+ (Destination.isNamed(request) ? Destination.of(request, this.home).query() : "");
		}
		catch (InvalidField | TooOften ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("email", email);
			model.addAttribute("problem", ex.getMessage());
			return show(request, model);
		}
	}

	@GetMapping("/signin/code")
	String code() {
		return "signin/code";
	}

	@PostMapping("/signin/code")
	String enter(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
		return answer(this.signIns.byCode(code, this.browser.read(request)), request, response, model);
	}

	/** Only a page with a button: programs that look into mails open links, too. */
	@GetMapping("/signin/links/{link}")
	String link(@PathVariable String link, Model model) {
		model.addAttribute("link", link);
		return "signin/link";
	}

	@PostMapping("/signin/links/{link}")
	String open(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
		return answer(this.signIns.byLink(link, this.browser.read(request)), request, response, model);
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

	private String answer(Proof proof, HttpServletRequest request, HttpServletResponse response, Model model) {
		String problem = switch (proof) {
			case Proof.Proven(String email) -> {
				String next = this.entrance.letIn(email, METHOD, request, response).orElse(null);
				if (next != null) {
					yield "redirect:" + next;
				}
				yield "signin.nobody";
			}
			case Proof.WrongCode(int left) -> {
				model.addAttribute("left", left);
				yield "signin.wrong";
			}
			case Proof.OtherBrowser _ -> "signin.elsewhere";
			case Proof.Over _ -> "signin.over";
		};
		if (problem.startsWith("redirect:")) {
			return problem;
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("problem", problem);
		return "signin/code";
	}

}
