package com.roseash.domain.events;

import java.time.Instant;
import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The cooperative's calendars. */
@Contract(name = "calendars", owner = App.EVENTS)
public interface Calendars {

	/** All calendars by name. */
	@GetExchange("/internal/data/calendars/all")
	List<CalendarCard> all();

	/**
	 * The entries that end after an instant, by their beginning.
	 * @param after ISO 8601
	 * @param offset how many of them to leave out, from 0
	 * @param limit how many at most, 1 to 200
	 */
	@GetExchange("/internal/data/calendars/upcoming")
	List<EntryCard> upcoming(@RequestParam Instant after, @RequestParam int offset, @RequestParam int limit);

	/** The entries that touch the time between two instants, by their beginning. */
	@GetExchange("/internal/data/calendars/between")
	List<EntryCard> between(@RequestParam Instant from, @RequestParam Instant until);

	/**
	 * An entry.
	 * @throws EntryNotFound when no entry has that slug
	 */
	@GetExchange("/internal/data/calendars/entry")
	EntryView entry(@RequestParam String slug);

	/** How many entries end after an instant. */
	@GetExchange("/internal/data/calendars/count")
	long count(@RequestParam Instant after);

	/** Opens a calendar, or replaces what is said of the one with the same slug. */
	@PostExchange("/internal/actions/calendars/open")
	CalendarCard open(@RequestBody OpenCalendar command);

	/**
	 * Schedules an entry, or replaces the one with the same slug.
	 * @throws CalendarNotFound when no calendar has the slug of its calendar
	 */
	@PostExchange("/internal/actions/calendars/schedule")
	EntryCard schedule(@RequestBody ScheduleEntry command);

}
