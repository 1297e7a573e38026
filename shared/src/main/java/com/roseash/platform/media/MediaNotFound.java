package com.roseash.platform.media;

import org.springframework.http.HttpStatus;

/** Nothing is kept under that hash, or not any more. */
public final class MediaNotFound extends MediaException {

	public MediaNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
