package com.roseash.platform.site;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** Somebody else changed the settings in the meantime; they stay as they left them. */
public final class SettingsChanged extends DomainException {

	SettingsChanged() {
		super(HttpStatus.CONFLICT, "Somebody else changed the settings in the meantime.");
	}

}
