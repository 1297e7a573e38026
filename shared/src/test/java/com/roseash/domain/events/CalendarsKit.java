package com.roseash.domain.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Calendars} promises, whoever answers. */
public abstract class CalendarsKit {

	private static final LocalDateTime STARTS = LocalDateTime.parse("2090-07-01T18:30");

	private static final Instant STARTS_AT = Instant.parse("2090-07-01T17:30:00Z");

	private final String calendar = "calendar-" + Ids.next();

	private final String slug = "entry-" + Ids.next();

	/** The implementation or client under test. */
	protected abstract Calendars calendars();

	@BeforeEach
	void open() {
		calendars().open(new OpenCalendar(this.calendar, "Garden", "What we do outside.", Colour.MOSS));
	}

	@Test
	void anOpenedCalendarIsAmongAll() {
		assertThat(calendars().all()).extracting(CalendarCard::slug).contains(this.calendar);
	}

	@Test
	void whatIsScheduledIsFoundUntilItEnds() {
		long before = calendars().count(STARTS_AT);
		EntryCard entry = schedule("Work day", STARTS);
		Instant end = STARTS_AT.plus(Duration.ofHours(2));

		assertThat(calendars().entry(this.slug).card()).isEqualTo(entry);
		assertThat(entry.times().startsAt()).isEqualTo(STARTS_AT);
		assertThat(calendars().count(STARTS_AT)).isEqualTo(before + 1);
		assertThat(calendars().upcoming(end.minusSeconds(1), 0, 200)).contains(entry);
		assertThat(calendars().upcoming(end, 0, 200)).doesNotContain(entry);
		assertThat(calendars().between(end.minusSeconds(1), end.plusSeconds(60))).contains(entry);
		assertThat(calendars().between(end, end.plusSeconds(60))).doesNotContain(entry);
		assertThat(calendars().between(STARTS_AT.minusSeconds(60), STARTS_AT)).doesNotContain(entry);
	}

	@Test
	void theSameSlugReplaces() {
		EntryCard before = schedule("Work day", STARTS);
		EntryCard after = schedule("Harvest day", STARTS.plusDays(1));

		assertThat(after.id()).isEqualTo(before.id());
		assertThat(after.version()).isEqualTo(before.version() + 1);
		assertThat(calendars().entry(this.slug).card().title()).isEqualTo("Harvest day");
	}

	@Test
	void whatIsScheduledAtOnceIsOneEntry() throws Exception {
		List<EntryCard> scheduled = AtOnce.call(6, () -> schedule("Work day", STARTS));

		assertThat(scheduled).extracting(EntryCard::id).containsOnly(scheduled.getFirst().id());
	}

	@Test
	void theTextIsSanitised() {
		schedule("Work day", STARTS);

		assertThat(calendars().entry(this.slug).html()).contains("Bring gloves").doesNotContain("script");
	}

	@Test
	void whatIsNotThereIsAFact() {
		assertThatExceptionOfType(EntryNotFound.class).isThrownBy(() -> calendars().entry("nothing"));
		assertThatExceptionOfType(CalendarNotFound.class)
			.isThrownBy(() -> calendars().schedule(command("nowhere", "Work day", STARTS)));
	}

	@Test
	void moreThanAPageIsRefused() {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> calendars().upcoming(STARTS_AT, 0, 201))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("limit"));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> calendars().upcoming(STARTS_AT, -1, 20))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("offset"));
	}

	private EntryCard schedule(String title, LocalDateTime starts) {
		return calendars().schedule(command(this.calendar, title, starts));
	}

	private ScheduleEntry command(String calendar, String title, LocalDateTime starts) {
		return new ScheduleEntry(calendar, this.slug, title, "Come along.",
				"<p>Bring gloves.<script>alert(1)</script></p>",
				new Times(starts, starts.plusHours(2), ZoneId.of("Europe/London"), false),
				new Place("The orchard", "Mill Lane 4"), null);
	}

}
