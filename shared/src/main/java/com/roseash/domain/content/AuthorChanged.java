package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** Somebody else introduced the author anew in the meantime; that stays. */
public final class AuthorChanged extends ContentException {

	AuthorChanged() {
		super(HttpStatus.CONFLICT, "Somebody else introduced this author anew in the meantime.");
	}

}
