package com.roseash.domain.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Turns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schedules entries, and finds what takes place when. */
@Service
@Transactional
class Scheduling implements Calendars {

	private static final int MOST = 200;

	private static final Duration LONGEST = Duration.ofDays(100);

	private final CalendarRepository calendars;

	private final CalendarEntryRepository entries;

	private final Turns turns;

	private final Activities activities;

	private final Access access;

	Scheduling(CalendarRepository calendars, CalendarEntryRepository entries, Turns turns, Activities activities,
			Access access) {
		this.access = access;
		this.calendars = calendars;
		this.entries = entries;
		this.turns = turns;
		this.activities = activities;
	}

	@Override
	@Transactional(readOnly = true)
	public List<CalendarCard> all() {
		return this.calendars.inOrder().stream().map(Calendar::card).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<EntryCard> upcoming(Instant after, int offset, int limit) {
		if (offset < 0) {
			throw new InvalidField("offset", "must not be negative");
		}
		if (limit < 1 || limit > MOST) {
			throw new InvalidField("limit", "must be 1 to " + MOST);
		}
		return this.entries.upcoming(after, offset, limit).stream().map(CalendarEntry::card).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<EntryCard> between(Instant from, Instant until) {
		if (!until.isAfter(from) || Duration.between(from, until).compareTo(LONGEST) > 0) {
			throw new InvalidField("until", "must be after from, by at most " + LONGEST.toDays() + " days");
		}
		return this.entries.between(from, until).stream().map(CalendarEntry::card).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public EntryView entry(String slug) {
		return this.entries.find(slug)
			.map(CalendarEntry::view)
			.orElseThrow(() -> new EntryNotFound("Nothing is planned as “" + slug + "”."));
	}

	@Override
	@Transactional(readOnly = true)
	public long count(Instant after) {
		return this.entries.countByEndsAtAfter(after);
	}

	@Override
	public CalendarCard open(OpenCalendar command) {
		this.access.only(Role.EDITOR).can("open calendars");
		this.turns.take("calendar", command.slug());
		Calendar calendar = this.calendars.findBySlug(command.slug())
			.orElseGet(() -> this.calendars.save(new Calendar(command)));
		calendar.describe(command);
		CalendarCard card = calendar.card();
		this.activities.record(new CalendarDescribed(card));
		return card;
	}

	@Override
	public EntryCard schedule(ScheduleEntry command) {
		this.access.only(Role.EDITOR).can("put dates into the calendar");
		this.turns.take("calendar_entry", command.slug());
		Calendar calendar = this.calendars.findBySlug(command.calendar())
			.orElseThrow(() -> new CalendarNotFound("There is no calendar “" + command.calendar() + "”."));
		CalendarEntry entry = this.entries.find(command.slug())
			.orElseGet(() -> this.entries.save(new CalendarEntry(command, calendar)));
		entry.schedule(command, calendar);
		EntryCard card = this.entries.saveAndFlush(entry).card();
		this.activities.record(new EntryScheduled(card));
		return card;
	}

}
