package com.roseash.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import com.roseash.domain.events.Calendars;
import com.roseash.domain.events.Colour;
import com.roseash.domain.events.EntryCard;
import com.roseash.domain.events.OpenCalendar;
import com.roseash.domain.events.Place;
import com.roseash.domain.events.ScheduleEntry;
import com.roseash.domain.events.Times;
import com.roseash.platform.cache.SlotCache;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Arranges entries and looks at the pages that show them. */
@TestComponent
public class EventsDesk {

	public static final ZoneId LONDON = ZoneId.of("Europe/London");

	private final Calendars calendars;

	private final JdbcClient jdbc;

	private final SlotCache cache;

	private final MockMvcTester mvc;

	EventsDesk(Calendars calendars, JdbcClient jdbc, SlotCache cache, MockMvcTester mvc) {
		this.calendars = calendars;
		this.jdbc = jdbc;
		this.cache = cache;
		this.mvc = mvc;
	}

	/** Leaves one calendar, with nothing in it. */
	public void clear() {
		this.jdbc.sql("truncate calendar, calendar_entry cascade").update();
		this.cache.evict(List.of("entries"));
		this.calendars.open(new OpenCalendar("garden", "Garden", "What we do outside.", Colour.MOSS));
	}

	public EntryCard schedule(String slug, String title, LocalDateTime starts, LocalDateTime ends, boolean allDay) {
		return this.calendars.schedule(new ScheduleEntry("garden", slug, title, "Come along.", "<p>Bring gloves.</p>",
				new Times(starts, ends, LONDON, allDay), new Place("The orchard", "Mill Lane 4"), null));
	}

	/** Entries of an hour each, one after the other, from tomorrow noon on. */
	public void fill(int count) {
		LocalDateTime noon = LocalDateTime.now(LONDON).plusDays(1).withHour(12).withMinute(0);
		for (int i = (int) this.calendars.count(Instant.EPOCH); i < count; i++) {
			schedule("entry-" + i, "Entry " + i, noon.plusMinutes(i), noon.plusMinutes(i + 60), false);
		}
	}

	public Document page(String address) {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
