package com.roseash.domain.events;

import java.time.Instant;
import java.util.UUID;

import com.roseash.platform.media.Picture;
import com.roseash.platform.persistence.Ids;
import com.roseash.platform.web.RichText;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes place. Its instants follow from its wall times, and are kept to be
 * searched by.
 */
@Entity
class CalendarEntry {

	@Id
	private UUID id = Ids.next();

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Calendar calendar;

	private String slug;

	private String title;

	private String summary;

	private String html;

	@Embedded
	private Times times;

	private Instant startsAt;

	private Instant endsAt;

	@Embedded
	private Place place;

	@Embedded
	private @Nullable Picture picture;

	@SuppressWarnings("NullAway.Init")
	protected CalendarEntry() {
	}

	@SuppressWarnings("NullAway.Init") // schedule sets them all
	CalendarEntry(ScheduleEntry command, Calendar calendar) {
		this.slug = command.slug();
		schedule(command, calendar);
	}

	final void schedule(ScheduleEntry command, Calendar calendar) {
		this.calendar = calendar;
		this.title = command.title();
		this.summary = command.summary();
		this.html = RichText.sanitize(command.html());
		this.times = command.times();
		this.startsAt = command.times().startsAt();
		this.endsAt = command.times().endsAt();
		this.place = command.place();
		this.picture = command.picture();
	}

	EntryCard card() {
		return new EntryCard(this.id, this.slug, this.title, this.summary, this.calendar.card(), this.times, this.place,
				this.picture, this.version);
	}

	EntryView view() {
		return new EntryView(card(), this.html);
	}

}
