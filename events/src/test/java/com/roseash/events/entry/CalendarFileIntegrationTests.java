package com.roseash.events.entry;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.roseash.events.EventsDesk;
import com.roseash.testing.AppTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(EventsDesk.class)
class CalendarFileIntegrationTests {

	private static final String TITLE = "Bread, butter; and \"jam\" \\ 🌹 — für alle, die gern früh aufstehen und lange bleiben";

	@Autowired
	EventsDesk desk;

	@Autowired
	MockMvcTester mvc;

	@BeforeEach
	void clear() {
		this.desk.clear();
	}

	@Test
	void whatIsWrittenIsReadAgain() throws Exception {
		this.desk.schedule("summer", TITLE, LocalDateTime.parse("2027-07-01T18:30"),
				LocalDateTime.parse("2027-07-01T21:00"), false);
		VEvent event = read("summer");
		assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
		assertThat(event.getLocation().getValue()).isEqualTo("The orchard, Mill Lane 4");
		assertThat(starts(event)).isEqualTo(Instant.parse("2027-07-01T17:30:00Z"));
		assertThat(Instant.from(event.getDateTimeEnd().getDate())).isEqualTo(Instant.parse("2027-07-01T20:00:00Z"));
		assertThat(event.validate().getEntries()).isEmpty();
	}

	@Test
	void linesAreFoldedAndEndAsTheStandardSays() throws Exception {
		this.desk.schedule("long", TITLE, LocalDateTime.parse("2027-07-01T18:30"),
				LocalDateTime.parse("2027-07-01T21:00"), false);
		String file = file("long");
		assertThat(file).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
		assertThat(file.split("\r\n")).allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(75));
	}

	@Test
	void aTimeThatTheClocksSkipIsAnHourLater() throws Exception {
		this.desk.schedule("spring", "Early", LocalDateTime.parse("2027-03-28T01:30"),
				LocalDateTime.parse("2027-03-28T04:00"), false);
		assertThat(starts(read("spring"))).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
	}

	@Test
	void ofATimeThatComesTwiceTheFirstIsMeant() throws Exception {
		this.desk.schedule("autumn", "Late", LocalDateTime.parse("2027-10-31T01:30"),
				LocalDateTime.parse("2027-10-31T04:00"), false);
		assertThat(starts(read("autumn"))).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
	}

	@Test
	void wholeDaysHaveNoTime() throws Exception {
		this.desk.schedule("fair", "Fair", LocalDateTime.parse("2027-05-01T00:00"),
				LocalDateTime.parse("2027-05-03T00:00"), true);
		VEvent event = read("fair");
		assertThat(event.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2027, 5, 1));
		assertThat(event.getDateTimeEnd().getDate()).isEqualTo(LocalDate.of(2027, 5, 3));
	}

	@Test
	void aChangeRaisesTheSequenceAndKeepsTheIdentity() throws Exception {
		LocalDateTime starts = LocalDateTime.parse("2027-07-01T18:30");
		this.desk.schedule("moved", "Picnic", starts, starts.plusHours(1), false);
		VEvent before = read("moved");
		this.desk.schedule("moved", "Picnic", starts.plusDays(1), starts.plusDays(1).plusHours(1), false);
		VEvent after = read("moved");
		assertThat(after.getUid()).isEqualTo(before.getUid());
		assertThat(after.getSequence().getSequenceNo()).isGreaterThan(before.getSequence().getSequenceNo());
	}

	private static Instant starts(VEvent event) {
		return Instant.from(event.getDateTimeStart().getDate());
	}

	private VEvent read(String slug) throws IOException, ParserException {
		return new CalendarBuilder().build(new StringReader(file(slug))).<VEvent>getComponent("VEVENT").orElseThrow();
	}

	private String file(String slug) {
		var answer = this.mvc.get().uri("/entries/" + slug + ".ics").exchange();
		assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
		assertThat(answer).headers().hasValue("Content-Disposition", "attachment; filename=\"" + slug + ".ics\"");
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
