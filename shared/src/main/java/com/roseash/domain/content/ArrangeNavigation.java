package com.roseash.domain.content;

import java.util.List;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to replace the navigation.
 *
 * @param items in order, at most 20
 */
public record ArrangeNavigation(List<NavigationLink> items) {

	public ArrangeNavigation {
		if (items == null || items.size() > 20) {
			throw new InvalidField("items", "must be at most 20");
		}
		items = List.copyOf(items);
	}

}
