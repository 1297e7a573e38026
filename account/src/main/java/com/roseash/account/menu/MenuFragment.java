package com.roseash.account.menu;

import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.Scope;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to the account as a fragment of every page. */
@Controller
class MenuFragment {

	@GetMapping("/internal/fragments/account/menu")
	@Freshness(scope = Scope.MEMBER, maxAge = "10m", staleWhileRevalidate = "1h", staleIfError = "1d")
	String show() {
		return "menu/_menu";
	}

}
