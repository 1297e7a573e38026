package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** It was put into the trash, where it has to be taken from first. */
public final class InTrash extends ContentException {

	public InTrash(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
