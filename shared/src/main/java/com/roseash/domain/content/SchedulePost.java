package com.roseash.domain.content;

import java.time.Instant;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to publish a post or page later.
 *
 * @param slug the last part of its address
 * @param time when readers will see it
 */
public record SchedulePost(String slug, Instant time) {

	public SchedulePost {
		if (time == null) {
			throw new InvalidField("time", "must be a time");
		}
	}

}
