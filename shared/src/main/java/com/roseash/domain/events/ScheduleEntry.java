package com.roseash.domain.events;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The command to schedule an entry.
 *
 * @param calendar the slug of its calendar
 * @param slug lower-case letters, digits and hyphens; the same slug replaces
 * @param title plain text
 * @param summary plain text
 * @param html the text; what is not allowed in it is removed
 * @param times when
 * @param place where
 * @param picture its picture, if any
 */
public record ScheduleEntry(String calendar, String slug, String title, String summary, String html, Times times,
		Place place, @Nullable Picture picture) {

	public ScheduleEntry {
		requireSlug("calendar", calendar);
		requireSlug("slug", slug);
		title = InvalidField.requireText("title", title, 200);
		summary = InvalidField.requireText("summary", summary, 500);
		html = InvalidField.requireText("html", html, 100_000);
		if (times == null) {
			throw new InvalidField("times", "must say when");
		}
		if (place == null) {
			throw new InvalidField("place", "must say where");
		}
	}

	static void requireSlug(String field, String slug) {
		if (slug == null || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 100) {
			throw new InvalidField(field, "must be lower-case letters, digits and single hyphens, at most 100");
		}
	}

}
