package com.roseash.domain.events;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to open a calendar.
 *
 * @param slug lower-case letters, digits and hyphens; the same slug replaces
 * @param name plain text
 * @param description plain text
 * @param colour by which it is told from the others
 */
public record OpenCalendar(String slug, String name, String description, Colour colour) {

	public OpenCalendar {
		ScheduleEntry.requireSlug("slug", slug);
		name = InvalidField.requireText("name", name, 100);
		description = InvalidField.requireText("description", description, 1000);
		if (colour == null) {
			throw new InvalidField("colour", "must be ROSE, ASH, MOSS or PLUM");
		}
	}

}
