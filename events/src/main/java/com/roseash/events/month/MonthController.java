package com.roseash.events.month;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import com.roseash.domain.events.Calendars;
import com.roseash.domain.events.EntryCard;
import com.roseash.domain.events.EntryNotFound;
import com.roseash.platform.config.Site;
import com.roseash.platform.fragment.Freshness;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a month, week by week. */
@Controller
class MonthController {

	private final Calendars calendars;

	private final Site site;

	private final Clock clock;

	MonthController(Calendars calendars, Site site, Clock clock) {
		this.calendars = calendars;
		this.site = site;
		this.clock = clock;
	}

	@GetMapping("/months/{month}")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "10m", tags = "entries")
	String show(@PathVariable String month, Model model) {
		ZoneId zone = this.site.zone();
		MonthGrid grid = new MonthGrid(parse(month), LocalDate.now(this.clock.withZone(zone)));
		List<EntryCard> entries = this.calendars.between(grid.firstDay().atStartOfDay(zone).toInstant(),
				grid.lastDay().plusDays(1).atStartOfDay(zone).toInstant());
		model.addAttribute("grid", grid);
		model.addAttribute("weeks", grid.weeks(entries));
		return "month/show";
	}

	private static YearMonth parse(String month) {
		try {
			YearMonth parsed = YearMonth.parse(month);
			if (parsed.getYear() >= 1970 && parsed.getYear() < 2200) {
				return parsed;
			}
		}
		catch (DateTimeException ex) {
			throw new EntryNotFound("A month reads like 2027-03, not “" + month + "”.");
		}
		throw new EntryNotFound("Nothing is planned for " + month + ".");
	}

}
