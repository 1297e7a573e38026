package com.roseash.federation.passkeys;

import java.util.UUID;
import java.util.function.Function;

import com.roseash.domain.account.Identity;
import com.roseash.federation.signin.Entrance;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows members their passkeys, and has them named and removed. */
@Controller
class PasskeyController {

	private final Passkeys passkeys;

	private final Entrance entrance;

	PasskeyController(Passkeys passkeys, Entrance entrance) {
		this.passkeys = passkeys;
		this.entrance = entrance;
	}

	@GetMapping("/passkeys")
	String index(HttpServletRequest request, HttpServletResponse response, Model model) {
		return asMember(request, response, (member) -> {
			model.addAttribute("passkeys", this.passkeys.of(member));
			model.addAttribute("most", Passkeys.MOST);
			model.addAttribute("longest", Passkey.LONGEST_NAME);
			model.addAttribute("device", Device.nameOf(request.getHeader(HttpHeaders.USER_AGENT)));
			return "passkeys/index";
		});
	}

	@PostMapping("/passkeys/{id}/name")
	String rename(@PathVariable UUID id, @RequestParam String name, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		return asMember(request, response, (member) -> {
			try {
				this.passkeys.rename(member, id, name);
				return "redirect:/passkeys";
			}
			catch (InvalidField ex) {
				response.setStatus(ex.status().value());
				model.addAttribute("renamed", id);
				model.addAttribute("problem", ex.getMessage());
				return index(request, response, model);
			}
		});
	}

	@GetMapping("/passkeys/{id}/removal")
	String confirm(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
		return asMember(request, response, (member) -> {
			model.addAttribute("passkey", this.passkeys.one(member, id));
			return "passkeys/removal";
		});
	}

	@PostMapping("/passkeys/{id}/removal")
	String remove(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
		return asMember(request, response, (member) -> {
			this.passkeys.remove(member, id);
			return "redirect:/passkeys";
		});
	}

	private String asMember(HttpServletRequest request, HttpServletResponse response, Function<UUID, String> page) {
		return this.entrance.member(request)
			.map(Identity::id)
			.map(page)
			.orElseGet(() -> "redirect:" + this.entrance.signInFirst(request, response));
	}

}
