package com.roseash.account.menu;

import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.MembersTold;
import com.roseash.domain.account.Notices;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;
import com.roseash.platform.fragment.Scope;
import com.roseash.platform.web.Visitor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The way in, or who is in, with what is new to them, and the way out, as a fragment of
 * every page.
 */
@Controller
class MenuFragment {

	private final Identities identities;

	private final Notices notices;

	MenuFragment(Identities identities, Notices notices) {
		this.identities = identities;
		this.notices = notices;
	}

	@GetMapping("/internal/fragments/account/menu")
	@Freshness(scope = Scope.MEMBER, maxAge = "10m", staleWhileRevalidate = "1h", staleIfError = "1d")
	String show(Visitor visitor, FreshnessTags tags, Model model) {
		String member = visitor.member();
		if (member != null) {
			UUID id = UUID.fromString(member);
			tags.add("member:" + member);
			tags.add(MembersTold.TAG);
			model.addAttribute("member", this.identities.member(id));
			model.addAttribute("unread", this.notices.unread(id));
		}
		return "menu/_menu";
	}

}
