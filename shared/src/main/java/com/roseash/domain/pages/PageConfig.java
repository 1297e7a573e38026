package com.roseash.domain.pages;

import java.util.Set;
import java.util.UUID;

/**
 * What is configured for a container.
 *
 * @param id the configuration
 * @param version counts its changes
 * @param kind what kind of thing the container is
 * @param container the container among those of its kind
 * @param features the names of the features that are on
 * @param credentials the names of the credentials that are set; their values stay where
 * they are
 */
public record PageConfig(UUID id, int version, String kind, String container, Set<String> features,
		Set<String> credentials) {

	/** Whether a feature is on. */
	public boolean has(String feature) {
		return this.features.contains(feature);
	}

}
