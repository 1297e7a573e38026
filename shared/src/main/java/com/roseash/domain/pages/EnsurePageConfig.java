package com.roseash.domain.pages;

import com.roseash.platform.contract.InvalidField;

/**
 * Makes the configuration of a container, unless it has one.
 *
 * @param kind what kind of thing the container is, such as {@code page}
 * @param id the container among those of its kind
 */
public record EnsurePageConfig(String kind, String id) {

	public EnsurePageConfig {
		Names.require("kind", kind);
		id = InvalidField.requireText("id", id, 200);
	}

}
