package com.roseash.blog.navigation;

import com.roseash.domain.navigation.Navigation;
import com.roseash.platform.fragment.Freshness;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The navigation as a fragment of every page. */
@Controller
class NavigationFragment {

	private final Navigation navigation;

	NavigationFragment(Navigation navigation) {
		this.navigation = navigation;
	}

	@GetMapping("/internal/fragments/blog/navigation")
	@Freshness(maxAge = "10m", staleWhileRevalidate = "1d", staleIfError = "7d", tags = "navigation")
	String show(Model model) {
		model.addAttribute("items", this.navigation.items());
		return "navigation/_navigation";
	}

}
