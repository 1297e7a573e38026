package com.roseash.account.menu;

import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;
import com.roseash.platform.fragment.Scope;
import com.roseash.platform.web.Visitor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in, or who is in and the way out, as a fragment of every page. */
@Controller
class MenuFragment {

	private final Identities identities;

	MenuFragment(Identities identities) {
		this.identities = identities;
	}

	@GetMapping("/internal/fragments/account/menu")
	@Freshness(scope = Scope.MEMBER, maxAge = "10m", staleWhileRevalidate = "1h", staleIfError = "1d")
	String show(Visitor visitor, FreshnessTags tags, Model model) {
		String member = visitor.member();
		if (member != null) {
			tags.add("member:" + member);
		}
		model.addAttribute("member", (member != null) ? this.identities.member(UUID.fromString(member)) : null);
		return "menu/_menu";
	}

}
