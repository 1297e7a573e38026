package com.roseash.platform.config;

import java.time.ZoneId;
import java.util.Locale;

/** What the site says of itself at this moment. */
public interface SiteFacts {

	/** The cooperative's name as visitors read it. */
	String name();

	/** What it is about, in a sentence; empty if nobody has said it. */
	String description();

	/** The language its pages are in, by which dates, numbers and money are written. */
	Locale locale();

	/** The time zone of its calendar. */
	ZoneId zone();

	/**
	 * Which of its changes is the last: what was made under another version says
	 * something else.
	 */
	int version();

}
