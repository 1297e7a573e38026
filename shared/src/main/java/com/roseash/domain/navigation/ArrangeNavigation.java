package com.roseash.domain.navigation;

import java.util.List;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * The command to replace the navigation.
 *
 * @param items in order, at most 20, each with at most 20 below it
 * @param version the version that was arranged anew, so that nobody else's is lost; null
 * to replace whatever is there
 */
public record ArrangeNavigation(List<NavigationLink> items, @Nullable String version) {

	private static final int MOST = 20;

	public ArrangeNavigation {
		if (items == null || items.size() > MOST) {
			throw new InvalidField("items", "must be at most " + MOST);
		}
		if (items.stream().anyMatch((item) -> item.children().size() > MOST)) {
			throw new InvalidField("children", "must be at most " + MOST);
		}
		items = List.copyOf(items);
	}

	/** Replaces whatever is there. */
	public ArrangeNavigation(List<NavigationLink> items) {
		this(items, null);
	}

}
