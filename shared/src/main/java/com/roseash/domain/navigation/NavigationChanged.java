package com.roseash.domain.navigation;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** Somebody else arranged the navigation in the meantime; it stays as they left it. */
public final class NavigationChanged extends DomainException {

	NavigationChanged() {
		super(HttpStatus.CONFLICT, "Somebody else arranged the navigation in the meantime.");
	}

}
