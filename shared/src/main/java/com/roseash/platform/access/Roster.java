package com.roseash.platform.access;

import java.util.Optional;
import java.util.UUID;

/** Knows what each member may do. */
public interface Roster {

	/**
	 * What a member may do at this moment; nothing when nobody has that id, or is
	 * suspended.
	 */
	Optional<Rights> rightsOf(UUID member);

}
