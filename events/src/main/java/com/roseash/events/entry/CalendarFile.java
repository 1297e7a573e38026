package com.roseash.events.entry;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

import com.roseash.domain.events.EntryCard;
import com.roseash.domain.events.Place;
import com.roseash.domain.events.Times;
import com.roseash.platform.config.Site;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.springframework.stereotype.Component;

/**
 * Writes an entry as iCalendar (RFC 5545): an event in universal time, or of whole days;
 * its UID never changes, its sequence rises with each change.
 */
@Component
class CalendarFile {

	private final Site site;

	private final Clock clock;

	CalendarFile(Site site, Clock clock) {
		this.site = site;
		this.clock = clock;
	}

	String write(EntryCard entry) {
		VEvent event = new VEvent(false);
		event.add(new Uid(entry.id() + "@" + URI.create(this.site.url("/")).getHost()));
		event.add(new DtStamp(this.clock.instant().truncatedTo(ChronoUnit.SECONDS)));
		event.add(new Sequence(entry.version()));
		addTimes(event, entry.times());
		event.add(new Summary(entry.title()));
		event.add(new Description(entry.summary()));
		event.add(new Location(address(entry.place())));
		event.add(new Url(URI.create(this.site.url(entry.path()))));
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//" + this.site.name() + "//Events//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(event);
		return folded(calendar);
	}

	private static String folded(Calendar calendar) {
		StringWriter file = new StringWriter();
		try {
			new CalendarOutputter(false).output(calendar, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toString();
	}

	private static void addTimes(VEvent event, Times times) {
		if (times.allDay()) {
			event.add(new DtStart<>(times.starts().toLocalDate()));
			event.add(new DtEnd<>(times.lastDay().plusDays(1)));
		}
		else {
			event.add(new DtStart<>(times.startsAt()));
			event.add(new DtEnd<>(times.endsAt()));
		}
	}

	private static String address(Place place) {
		return place.name() + ", " + place.address();
	}

}
