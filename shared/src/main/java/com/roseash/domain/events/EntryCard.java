package com.roseash.domain.events;

import java.util.UUID;

import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of an entry.
 *
 * @param id the entry's id
 * @param slug the last part of its address
 * @param title plain text
 * @param summary plain text
 * @param calendar the calendar it is in
 * @param times when
 * @param place where
 * @param picture its picture, if it has one
 * @param version how often it was changed, from 0
 */
public record EntryCard(UUID id, String slug, String title, String summary, CalendarCard calendar, Times times,
		Place place, @Nullable Picture picture, int version) {

	/** The path of the entry on the events application. */
	public String path() {
		return "/entries/" + this.slug;
	}

}
