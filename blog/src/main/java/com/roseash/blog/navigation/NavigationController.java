package com.roseash.blog.navigation;

import com.roseash.domain.navigation.ArrangeNavigation;
import com.roseash.domain.navigation.Navigation;
import com.roseash.domain.navigation.NavigationArrangement;
import com.roseash.domain.navigation.NavigationChanged;
import com.roseash.platform.config.App;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Has editors arrange the navigation. Each button sends the whole form back, and nothing
 * is kept until it is saved.
 */
@Controller
@RequestMapping("/navigation")
class NavigationController {

	private final Navigation navigation;

	private final LineForm form;

	NavigationController(Navigation navigation, LineForm form) {
		this.navigation = navigation;
		this.form = form;
	}

	@GetMapping
	String edit(@RequestParam(defaultValue = "false") boolean saved, Model model) {
		NavigationArrangement kept = this.navigation.arrangement();
		model.addAttribute("saved", saved);
		return show(Arrangement.of(kept.items()), kept.version(), model);
	}

	/** Changes the form, or keeps what it says. */
	@PostMapping
	String change(@RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String version,
			@RequestParam(defaultValue = "save") String deed, @RequestParam(defaultValue = "-1") int line,
			HttpServletResponse response, Model model) {
		this.navigation.arrangement(); // which only those may see who may arrange it
		Arrangement arrangement = this.form.read(sent);
		if (deed.equals("save")) {
			return save(arrangement, version, response, model);
		}
		Arrangement changed = Deed.of(deed).on(arrangement, line);
		model.addAttribute("deed", deed);
		model.addAttribute("moved", (line >= 0) ? arrangement.follow(line, changed) : changed.lines().size() - 1);
		return show(changed, version, model);
	}

	private String save(Arrangement arrangement, String version, HttpServletResponse response, Model model) {
		try {
			this.navigation.arrange(new ArrangeNavigation(arrangement.items(), version));
			return "redirect:/navigation?saved=true";
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("problem", ex);
			return show(arrangement, version, model);
		}
		catch (NavigationChanged ex) {
			NavigationArrangement kept = this.navigation.arrangement();
			response.setStatus(ex.status().value());
			model.addAttribute("theirs", kept.items());
			return show(arrangement, kept.version(), model);
		}
	}

	private static String show(Arrangement arrangement, String version, Model model) {
		model.addAttribute("arrangement", arrangement);
		model.addAttribute("version", version);
		model.addAttribute("apps", App.values());
		return "navigation/edit";
	}

}
