package com.roseash.platform.contract;

import org.springframework.http.HttpStatus;

/** What another application refused, when it named no fact that this one knows. */
public final class RemoteRefusal extends DomainException {

	RemoteRefusal(HttpStatus status, String message) {
		super(status, message);
	}

}
