package com.roseash.blog.settings;

import java.util.Map;

import com.roseash.platform.site.Settings;
import com.roseash.platform.site.SettingsChanged;
import com.roseash.platform.site.SettingsText;
import com.roseash.platform.site.SiteSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has admins change the settings of the site, all of them by one form. */
@Controller
@RequestMapping("/settings")
class SettingsController {

	private final Settings settings;

	private final SettingsForm form;

	SettingsController(Settings settings, SettingsForm form) {
		this.settings = settings;
		this.form = form;
	}

	@GetMapping
	String edit(@RequestParam(defaultValue = "false") boolean saved, Model model) {
		SiteSettings now = this.settings.forChange();
		model.addAttribute("saved", saved);
		return show(new Typed(SettingsText.of(now), now.version(), Map.of()), model);
	}

	@PostMapping
	String save(HttpServletRequest request, HttpServletResponse response, Model model) {
		this.settings.forChange(); // which only those may see who may change it
		Typed typed = this.form.read(request);
		if (!typed.problems().isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return show(typed, model);
		}
		try {
			this.settings.change(typed.text(), typed.version());
			return "redirect:/settings?saved=true";
		}
		catch (SettingsChanged ex) {
			SiteSettings theirs = this.settings.forChange();
			response.setStatus(ex.status().value());
			model.addAttribute("theirs", SettingsText.of(theirs));
			return show(new Typed(typed.text(), theirs.version(), Map.of()), model);
		}
	}

	private static String show(Typed typed, Model model) {
		boolean sound = typed.problems().isEmpty();
		model.addAttribute("text", typed.text());
		model.addAttribute("version", typed.version());
		model.addAttribute("problems", typed.problems());
		model.addAttribute("trust", sound ? typed.text().trust() : null);
		model.addAttribute("shades", sound ? typed.text().shades() : null);
		model.addAttribute("zones", SettingsText.zones());
		return "settings/edit";
	}

}
