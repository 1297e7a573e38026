package com.roseash.domain.pages;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with a change of a page's configuration. */
public abstract sealed class PageConfigException extends DomainException permits PageConfigNotFound, PageConfigChanged {

	PageConfigException(HttpStatus status, String message) {
		super(status, message);
	}

}
