package com.roseash.domain.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import com.roseash.platform.contract.InvalidField;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * When something takes place, as the clock on the wall shows it there. A time that the
 * clocks skip in spring is the one an hour later; of a time that comes twice in autumn
 * the first is meant.
 *
 * @param starts the wall time at which it begins
 * @param ends the wall time at which it ends; for whole days midnight after the last
 * @param zone the IANA zone of the place
 * @param allDay whether it takes whole days
 */
@Embeddable
public record Times(@Column(name = "starts_local") LocalDateTime starts,
		@Column(name = "ends_local") LocalDateTime ends, @Column(name = "zone") ZoneId zone,
		@Column(name = "all_day") Boolean allDay) {

	public Times {
		if (starts == null || ends == null || !ends.isAfter(starts)) {
			throw new InvalidField("times.ends", "must be after the start");
		}
		if (zone == null) {
			throw new InvalidField("times.zone", "must be an IANA zone such as Europe/London");
		}
	}

	/** The instant at which it begins. */
	public Instant startsAt() {
		return this.starts.atZone(this.zone).toInstant();
	}

	/** The instant at which it ends. */
	public Instant endsAt() {
		return this.ends.atZone(this.zone).toInstant();
	}

	/** The last day on which it takes place. */
	public LocalDate lastDay() {
		return this.ends.minusNanos(1).toLocalDate();
	}

	/** Whether it ends on the day on which it begins. */
	public boolean isOneDay() {
		return lastDay().equals(this.starts.toLocalDate());
	}

}
