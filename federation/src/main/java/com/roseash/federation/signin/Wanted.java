package com.roseash.federation.signin;

import com.roseash.platform.signin.Destination;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Passes on what a tab wants, from one page of the entrance to the next. */
@ControllerAdvice(assignableTypes = { SignInController.class, ProofController.class, RegistrationController.class })
class Wanted {

	@ModelAttribute("wanted")
	@Nullable String page(HttpServletRequest request) {
		return Destination.isNamed(request) ? Destination.of(request, "").page() : null;
	}

	/** What the address of the next page ends with. */
	static String query(HttpServletRequest request) {
		return Destination.isNamed(request) ? Destination.of(request, "").query() : "";
	}

}
