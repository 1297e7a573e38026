package com.roseash.platform.contract;

import org.springframework.http.HttpStatus;

/** A key under which another command has been carried out already. */
public final class IdempotencyKeyReused extends DomainException {

	private final String key;

	IdempotencyKeyReused(String key) {
		super(HttpStatus.CONFLICT, "Another command was sent with the key " + key);
		this.key = key;
	}

	/** The key. */
	public String key() {
		return this.key;
	}

}
