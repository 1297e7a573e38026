package com.roseash.federation.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the code or the link of a mail, and lets in whoever it proves. */
@Controller
class ProofController {

	/** A one-time password, as RFC 8176 names it. */
	static final String METHOD = "otp";

	private final Proofs proofs;

	private final Patience patience;

	private final Entrance entrance;

	private final Admission admission;

	private final BrowserCookie browser;

	ProofController(Proofs proofs, Patience patience, Entrance entrance, Admission admission, BrowserCookie browser) {
		this.proofs = proofs;
		this.patience = patience;
		this.entrance = entrance;
		this.admission = admission;
		this.browser = browser;
	}

	@GetMapping("/signin/code")
	String code() {
		return "signin/code";
	}

	@PostMapping("/signin/code")
	String enter(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
		this.patience.withCodes(request);
		return this.entrance.isOpen()
				? answer(this.proofs.byCode(code, this.browser.read(request)), request, response, model)
				: refuse("signin.shut", response, model);
	}

	/** Only a page with a button: programs that look into mails open links, too. */
	@GetMapping("/signin/links/{link}")
	String link(@PathVariable String link, Model model) {
		model.addAttribute("link", link);
		return "signin/link";
	}

	@PostMapping("/signin/links/{link}")
	String open(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
		this.patience.withLinks(request);
		return this.entrance.isOpen()
				? answer(this.proofs.byLink(link, this.browser.read(request)), request, response, model)
				: refuse("signin.shut", response, model);
	}

	private String answer(Proof proof, HttpServletRequest request, HttpServletResponse response, Model model) {
		return switch (proof) {
			case Proof.Proven proven -> welcome(proven, request, response, model);
			case Proof.WrongCode(int left) -> {
				model.addAttribute("left", left);
				yield refuse("signin.wrong", response, model);
			}
			case Proof.OtherBrowser _ -> refuse("signin.elsewhere", response, model);
			case Proof.Over _ -> refuse("signin.over", response, model);
		};
	}

	private String welcome(Proof.Proven proven, HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<String> next = this.entrance.letIn(proven.email(), METHOD, request, response);
		if (next.isPresent()) {
			return "redirect:" + next.get();
		}
		if (this.admission.of(proven.email()) == Recipient.BEGINNER) {
			new ProvenAddress(proven.email(), proven.until()).keep(request);
			return "redirect:/signin/registration";
		}
		return refuse("signin.nobody", response, model);
	}

	private static String refuse(String problem, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("problem", problem);
		return "signin/code";
	}

}
