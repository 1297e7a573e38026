package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** Somebody else wrote it anew in the meantime; nothing of either text is lost. */
public final class PostChanged extends ContentException {

	private final int version;

	public PostChanged(int version) {
		super(HttpStatus.CONFLICT, "Somebody else wrote this anew in the meantime.");
		this.version = version;
	}

	/** The version it is at now. */
	public int version() {
		return this.version;
	}

}
