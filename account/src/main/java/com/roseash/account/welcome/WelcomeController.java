package com.roseash.account.welcome;

import java.time.Clock;

import com.roseash.domain.account.Members;
import com.roseash.domain.events.Calendars;
import com.roseash.platform.fragment.Freshness;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows a visitor what membership is and how to join. */
@Controller
class WelcomeController {

	private static final int NEWEST = 6;

	private static final int DATES = 4;

	private final Members members;

	private final Calendars calendars;

	private final Clock clock;

	WelcomeController(Members members, Calendars calendars, Clock clock) {
		this.members = members;
		this.calendars = calendars;
		this.clock = clock;
	}

	@GetMapping("/")
	@Freshness(maxAge = "5m", staleWhileRevalidate = "1h", tags = { "members", "entries" })
	String show(Model model) {
		model.addAttribute("count", this.members.count());
		model.addAttribute("newest", this.members.newest(NEWEST));
		model.addAttribute("dates", this.calendars.upcoming(this.clock.instant(), 0, DATES));
		return "welcome/show";
	}

}
