package com.roseash.local.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

import com.roseash.domain.events.Place;
import com.roseash.domain.events.ScheduleEntry;
import com.roseash.domain.events.Times;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A calendar entry of the demo content.
 *
 * @param dayOffset on which day, counted from today
 * @param start the wall time at which it begins
 */
record DemoEntry(String slug, String calendar, String title, String summary, Place place, int dayOffset,
		LocalTime start, int durationMinutes, boolean allDay, @Nullable DemoImage image, String html) {

	ScheduleEntry command(@Nullable Picture picture, LocalDate today, ZoneId zone) {
		LocalDateTime starts = today.plusDays(this.dayOffset).atTime(this.start);
		Times times = new Times(starts, starts.plusMinutes(this.durationMinutes), zone, this.allDay);
		return new ScheduleEntry(this.calendar, this.slug, this.title, this.summary, this.html, times, this.place,
				picture);
	}

}
