package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** Somebody else arranged the navigation in the meantime; it stays as they left it. */
public final class NavigationChanged extends ContentException {

	NavigationChanged() {
		super(HttpStatus.CONFLICT, "Somebody else arranged the navigation in the meantime.");
	}

}
