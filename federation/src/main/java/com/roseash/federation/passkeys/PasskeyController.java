package com.roseash.federation.passkeys;

import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.web.Device;
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

	private final Access access;

	PasskeyController(Passkeys passkeys, Access access) {
		this.passkeys = passkeys;
		this.access = access;
	}

	@GetMapping("/passkeys")
	String index(HttpServletRequest request, Model model) {
		model.addAttribute("passkeys", this.passkeys.of(member()));
		model.addAttribute("most", Passkeys.MOST);
		model.addAttribute("longest", Passkey.LONGEST_NAME);
		model.addAttribute("device", Device.describe(request.getHeader(HttpHeaders.USER_AGENT)));
		return "passkeys/index";
	}

	@PostMapping("/passkeys/{id}/name")
	String rename(@PathVariable UUID id, @RequestParam String name, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		try {
			this.passkeys.rename(member(), id, name);
			return "redirect:/passkeys";
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("renamed", id);
			model.addAttribute("problem", ex.getMessage());
			return index(request, model);
		}
	}

	@GetMapping("/passkeys/{id}/removal")
	String confirm(@PathVariable UUID id, Model model) {
		model.addAttribute("passkey", this.passkeys.one(member(), id));
		return "passkeys/removal";
	}

	@PostMapping("/passkeys/{id}/removal")
	String remove(@PathVariable UUID id) {
		this.passkeys.remove(member(), id);
		return "redirect:/passkeys";
	}

	private UUID member() {
		return this.access.member("have passkeys");
	}

}
