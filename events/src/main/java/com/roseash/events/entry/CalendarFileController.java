package com.roseash.events.entry;

import java.nio.charset.StandardCharsets;

import com.roseash.domain.events.Calendars;
import com.roseash.domain.events.EntryCard;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out an entry as a file for the visitor's own calendar. */
@RestController
class CalendarFileController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final Calendars calendars;

	private final CalendarFile file;

	CalendarFileController(Calendars calendars, CalendarFile file) {
		this.calendars = calendars;
		this.file = file;
	}

	@GetMapping("/entries/{slug:[a-z0-9-]+}.ics")
	ResponseEntity<String> show(@PathVariable String slug) {
		EntryCard entry = this.calendars.entry(slug).card();
		ContentDisposition attachment = ContentDisposition.attachment().filename(slug + ".ics").build();
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.body(this.file.write(entry));
	}

}
