package com.roseash.federation.signin;

import java.time.Clock;

import com.roseash.domain.account.AddressTaken;
import com.roseash.domain.account.HandleTaken;
import com.roseash.domain.account.RegisterMember;
import com.roseash.domain.account.Registrations;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes somebody a member whose address is proven and has none yet. */
@Controller
class RegistrationController {

	private static final String PAGE = "signin/registration";

	private final Registrations registrations;

	private final Admission admission;

	private final Entrance entrance;

	private final Patience patience;

	private final Clock clock;

	RegistrationController(Registrations registrations, Admission admission, Entrance entrance, Patience patience,
			Clock clock) {
		this.registrations = registrations;
		this.admission = admission;
		this.entrance = entrance;
		this.patience = patience;
		this.clock = clock;
	}

	/** With a name it also suggests a handle. */
	@GetMapping("/signin/registration")
	String show(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String handle,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		ProvenAddress proven = ProvenAddress.find(request, this.clock.instant());
		return (proven != null) ? page(suggesting(new RegistrationForm(name, handle)), proven, response, model)
				: over(response, model);
	}

	@PostMapping("/signin/registration")
	String register(@RequestParam String name, @RequestParam String handle, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		this.patience.withRegistrations(request);
		ProvenAddress proven = ProvenAddress.find(request, this.clock.instant());
		if (proven == null || this.admission.of(proven.email()) == Recipient.STRANGER) {
			return over(response, model);
		}
		RegistrationForm form = new RegistrationForm(name, handle);
		try {
			this.registrations.register(new RegisterMember(form.handle(), form.name(), proven.email()));
			ProvenAddress.forget(request);
			return "redirect:"
					+ this.entrance.letIn(proven.email(), ProofController.METHOD, request, response).orElse("/signin");
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			return page(suggesting(wrong(form, ex.field())), proven, response, model);
		}
		catch (HandleTaken ex) {
			response.setStatus(ex.status().value());
			RegistrationForm taken = form.problem("handle", "signin.registration.taken");
			return page(suggesting(taken.with("")), proven, response, model);
		}
		catch (AddressTaken ex) {
			ProvenAddress.forget(request);
			return refuse("signin.registration.member", ex.status(), response, model);
		}
	}

	/** An empty handle is no mistake as long as one can be suggested. */
	private static RegistrationForm wrong(RegistrationForm form, String field) {
		return (field.equals("handle") && form.handle().isEmpty()) ? form.problem(field, "signin.registration.look")
				: form.problem(field, "signin.registration.invalid." + field);
	}

	private RegistrationForm suggesting(RegistrationForm form) {
		boolean possible = form.handle().isEmpty() && !form.name().isBlank() && form.name().length() <= 100;
		return possible ? form.with(this.registrations.handle(form.name()).handle()) : form;
	}

	private static String page(RegistrationForm form, ProvenAddress proven, HttpServletResponse response, Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("form", form);
		model.addAttribute("email", proven.email());
		return PAGE;
	}

	/** Nothing is proven any more, or nobody knows at this moment what was. */
	private String over(HttpServletResponse response, Model model) {
		return refuse(this.entrance.isOpen() ? "signin.registration.over" : "signin.shut",
				HttpStatus.UNPROCESSABLE_CONTENT, response, model);
	}

	private static String refuse(String problem, HttpStatus status, HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("problem", problem);
		return PAGE;
	}

}
