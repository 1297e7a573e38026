package com.roseash.domain.content;

import java.util.List;
import java.util.UUID;

/**
 * The languages in which a post or page is to be had.
 *
 * @param readable those that readers see, with itself: first the one in the site's
 * language, then the oldest; none if there is no other
 * @param all the ids of all of them, also of what readers do not see yet
 */
public record Translations(List<Translation> readable, List<UUID> all) {

	/** There is no other. */
	public static final Translations NONE = new Translations(List.of(), List.of());

	public Translations {
		readable = (readable != null && readable.size() > 1) ? List.copyOf(readable) : List.of();
		all = (all != null) ? List.copyOf(all) : List.of();
	}

}
