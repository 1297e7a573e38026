package com.roseash.domain.pages;

import org.springframework.http.HttpStatus;

/** There is no such configuration. */
public final class PageConfigNotFound extends PageConfigException {

	public PageConfigNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
