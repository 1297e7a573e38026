package com.roseash.events.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import com.roseash.domain.events.Calendars;
import com.roseash.domain.events.EntryCard;
import com.roseash.domain.events.EntryNotFound;
import com.roseash.domain.events.EntryView;
import com.roseash.platform.config.Site;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what takes place from today on, and each entry. */
@Controller
class EntryController {

	private static final int ENTRIES_A_PAGE = 20;

	private final Calendars calendars;

	private final Site site;

	private final Clock clock;

	EntryController(Calendars calendars, Site site, Clock clock) {
		this.calendars = calendars;
		this.site = site;
		this.clock = clock;
	}

	@GetMapping("/")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "10m", tags = "entries", params = "page")
	String index(@RequestParam(defaultValue = "1") int page, Model model) {
		ZonedDateTime now = ZonedDateTime.now(this.clock.withZone(this.site.zone()));
		int pages = Math.max(1, Math.ceilDiv((int) this.calendars.count(now.toInstant()), ENTRIES_A_PAGE));
		if (page < 1 || page > pages) {
			throw new EntryNotFound("There are " + pages + " pages of entries, and no page " + page + ".");
		}
		List<EntryCard> entries = this.calendars.upcoming(now.toInstant(), (page - 1) * ENTRIES_A_PAGE, ENTRIES_A_PAGE);
		model.addAttribute("days", Day.group(entries, now.toLocalDate()));
		model.addAttribute("page", page);
		model.addAttribute("pages", pages);
		model.addAttribute("month", now.toLocalDate().toString().substring(0, "yyyy-MM".length()));
		return "entry/index";
	}

	@GetMapping("/entries/{slug:[a-z0-9-]+}")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h")
	String show(@PathVariable String slug, FreshnessTags tags, Model model) {
		EntryView entry = this.calendars.entry(slug);
		tags.add("entry:" + entry.card().id());
		tags.add("entries");
		model.addAttribute("entry", entry);
		return "entry/show";
	}

	@GetMapping("/internal/fragments/events/upcoming")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h", staleIfError = "1d", tags = "entries")
	String upcoming(@RequestParam(defaultValue = "3") int limit, Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("entries", this.calendars.upcoming(now, 0, Math.clamp(limit, 1, 10)));
		return "entry/_upcoming";
	}

}
