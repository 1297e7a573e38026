package com.roseash.platform.web;

import java.util.Set;

/**
 * The sites whose pages may stand in a frame on those of an application, such as players
 * of films; a bean of whoever shows them.
 *
 * @param origins such as {@code https://player.example.org}
 */
public record FrameSources(Set<String> origins) {

	/** None. */
	public static final FrameSources NONE = new FrameSources(Set.of());

}
