package com.roseash.domain.events;

import org.springframework.http.HttpStatus;

/** There is no such entry. */
public final class EntryNotFound extends EventsException {

	public EntryNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
