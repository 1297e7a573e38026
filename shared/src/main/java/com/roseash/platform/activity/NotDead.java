package com.roseash.platform.activity;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What is not dead needs nobody to try it again. */
public final class NotDead extends DomainException {

	private static final long serialVersionUID = 1L;

	public NotDead(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
