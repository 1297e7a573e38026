package com.roseash.domain.events;

import java.util.UUID;

import com.roseash.platform.persistence.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A calendar. */
@Entity
class Calendar {

	@Id
	private UUID id = Ids.next();

	@Version
	private int version;

	private String slug;

	private String name;

	private String description;

	@Enumerated(EnumType.STRING)
	private Colour colour;

	@SuppressWarnings("NullAway.Init")
	protected Calendar() {
	}

	@SuppressWarnings("NullAway.Init") // describe sets them all
	Calendar(OpenCalendar command) {
		this.slug = command.slug();
		describe(command);
	}

	final void describe(OpenCalendar command) {
		this.name = command.name();
		this.description = command.description();
		this.colour = command.colour();
	}

	CalendarCard card() {
		return new CalendarCard(this.id, this.slug, this.name, this.description, this.colour);
	}

}
