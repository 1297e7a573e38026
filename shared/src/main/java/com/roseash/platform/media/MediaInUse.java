package com.roseash.platform.media;

import org.springframework.http.HttpStatus;

/** Something refers to it, so it cannot be removed. */
public final class MediaInUse extends MediaException {

	public MediaInUse(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
