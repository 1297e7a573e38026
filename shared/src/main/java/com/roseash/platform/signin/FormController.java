package com.roseash.platform.signin;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Has a form sent again that was sent before its sender had signed in. */
@Controller
class FormController {

	private final KeptForms forms;

	FormController(KeptForms forms) {
		this.forms = forms;
	}

	@GetMapping("/login/forms/{id}")
	String show(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
		KeptForm form = this.forms.find(id, request).orElse(null);
		response.setStatus((form != null) ? HttpStatus.OK.value() : HttpStatus.GONE.value());
		model.addAttribute("form", form);
		return "signin/form";
	}

	/** Has the browser send the very same to where it was meant for. */
	@PostMapping("/login/forms/{id}")
	String send(@PathVariable UUID id, HttpServletRequest request) {
		return this.forms.take(id, request).map((form) -> {
			request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.TEMPORARY_REDIRECT);
			return "redirect:" + form.path();
		}).orElse("redirect:/login/forms/" + id);
	}

}
