package com.roseash.platform.media;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with a request for media. */
public abstract sealed class MediaException extends DomainException permits MediaNotFound, MediaInUse {

	MediaException(HttpStatus status, String message) {
		super(status, message);
	}

}
