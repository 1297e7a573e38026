package com.roseash.federation.about;

import java.time.Clock;

import com.roseash.domain.account.Members;
import com.roseash.domain.content.Posts;
import com.roseash.domain.events.Calendars;
import com.roseash.domain.market.Products;
import com.roseash.domain.social.Cooperative;
import com.roseash.platform.fragment.Freshness;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows who the cooperative is. */
@Controller
class AboutController {

	private static final int PEOPLE = 24;

	private final Cooperative cooperative;

	private final Members members;

	private final Facts facts;

	AboutController(Cooperative cooperative, Members members, Posts posts, Products products, Calendars calendars,
			Clock clock) {
		this.cooperative = cooperative;
		this.members = members;
		this.facts = new Facts(members, posts, products, calendars, clock);
	}

	@GetMapping("/")
	@Freshness(maxAge = "5m", staleWhileRevalidate = "1h", tags = { "cooperative", "members" })
	String show(Model model) {
		model.addAttribute("profile", this.cooperative.profile());
		model.addAttribute("facts", this.facts.all());
		model.addAttribute("people", this.members.newest(PEOPLE));
		return "about/show";
	}

	@GetMapping("/internal/fragments/federation/follow")
	@Freshness(maxAge = "1h", staleWhileRevalidate = "1d", staleIfError = "7d", tags = "cooperative")
	String follow() {
		return "about/_follow";
	}

}
