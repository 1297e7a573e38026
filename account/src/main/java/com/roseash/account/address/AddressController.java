package com.roseash.account.address;

import com.roseash.account.dashboard.Self;
import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the address of whoever is signed in. */
@Controller
@RequestMapping("/dashboard/address")
class AddressController {

	private final AddressChanges changes;

	private final Self self;

	AddressController(AddressChanges changes, Self self) {
		this.changes = changes;
		this.self = self;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("member", this.self.identity());
		model.addAttribute("pending", this.changes.pending(this.self.id()).orElse(null));
		return "address/show";
	}

	@PostMapping
	String ask(@RequestParam String email, HttpServletResponse response, Model model) {
		try {
			this.changes.ask(this.self.id(), email);
			return "redirect:/dashboard/address";
		}
		catch (InvalidField | TooManyChanges ex) {
			return refused(ex, email, response, model);
		}
	}

	@PostMapping("/confirmation")
	String confirm(@RequestParam String oldCode, @RequestParam String newCode, HttpServletResponse response,
			Model model, RedirectAttributes next) {
		return switch (this.changes.confirm(this.self.id(), oldCode, newCode)) {
			case Confirmation.Changed(String email) -> {
				next.addAttribute("done", "address");
				yield "redirect:/dashboard";
			}
			case Confirmation.WrongCodes(int left) -> {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				model.addAttribute("left", left);
				yield show(model);
			}
			case Confirmation.Over _ -> {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				model.addAttribute("over", true);
				yield show(model);
			}
		};
	}

	private String refused(DomainException refusal, String email, HttpServletResponse response, Model model) {
		response.setStatus(refusal.status().value());
		model.addAttribute("email", email);
		model.addAttribute("problem", refusal.getMessage());
		return show(model);
	}

}
