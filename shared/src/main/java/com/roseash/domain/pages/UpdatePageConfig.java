package com.roseash.domain.pages;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * Changes a configuration.
 *
 * @param id the configuration
 * @param version the version that the change was made from
 * @param features the names of the features that are on from now on, such as
 * {@code market}; all others are off
 * @param credentials credentials to keep, by name; an empty one is removed, one that is
 * not mentioned stays
 */
public record UpdatePageConfig(UUID id, int version, Set<String> features, Map<String, Secret> credentials) {

	private static final int MOST = 50;

	public UpdatePageConfig {
		features = Set.copyOf(features);
		credentials = Map.copyOf(credentials);
		features.forEach((feature) -> Names.require("features", feature));
		credentials.keySet().forEach((name) -> Names.require("credentials", name));
		if (features.size() > MOST || credentials.size() > MOST) {
			throw new InvalidField((features.size() > MOST) ? "features" : "credentials", "must be at most " + MOST);
		}
	}

}
