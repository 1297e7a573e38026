package com.roseash.domain.social;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with a request for who the cooperative is. */
public abstract sealed class SocialException extends DomainException permits NotDescribed {

	SocialException(HttpStatus status, String message) {
		super(status, message);
	}

}
