package com.roseash.domain.events;

import org.springframework.http.HttpStatus;

/** There is no such calendar. */
public final class CalendarNotFound extends EventsException {

	public CalendarNotFound(String message) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, message);
	}

}
