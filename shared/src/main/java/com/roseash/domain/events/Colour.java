package com.roseash.domain.events;

import java.util.Locale;

/** By which a calendar is told from the others. */
public enum Colour {

	ROSE, ASH, MOSS, PLUM;

	/** The name in style sheets. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
