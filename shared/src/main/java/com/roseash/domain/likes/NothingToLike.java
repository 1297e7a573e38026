package com.roseash.domain.likes;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What somebody would like is not there for readers. */
public final class NothingToLike extends DomainException {

	public NothingToLike(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
