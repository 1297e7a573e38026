package com.roseash.platform.fragment;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Collects, as an argument of a handler, the tags that are known only once the content
 * has been loaded.
 */
public final class FreshnessTags {

	private final Set<String> tags = new LinkedHashSet<>();

	/** Adds a tag: a change that evicts it evicts this view. */
	public void add(String tag) {
		this.tags.add(tag);
	}

	Set<String> all() {
		return Collections.unmodifiableSet(this.tags);
	}

	static FreshnessTags of(HttpServletRequest request) {
		String name = FreshnessTags.class.getName();
		if (request.getAttribute(name) instanceof FreshnessTags tags) {
			return tags;
		}
		FreshnessTags tags = new FreshnessTags();
		request.setAttribute(name, tags);
		return tags;
	}

}
