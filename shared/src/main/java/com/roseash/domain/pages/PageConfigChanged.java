package com.roseash.domain.pages;

import org.springframework.http.HttpStatus;

/** Somebody else changed the configuration in the meantime. */
public final class PageConfigChanged extends PageConfigException {

	private final int version;

	public PageConfigChanged(int version) {
		super(HttpStatus.CONFLICT, "Somebody else changed this in the meantime; it is at version " + version + " now.");
		this.version = version;
	}

	/** The version it is at now. */
	public int version() {
		return this.version;
	}

}
