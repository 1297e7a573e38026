package com.roseash.domain.events;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with a request for something in a calendar. */
public abstract sealed class EventsException extends DomainException permits EntryNotFound, CalendarNotFound {

	EventsException(HttpStatus status, String message) {
		super(status, message);
	}

}
