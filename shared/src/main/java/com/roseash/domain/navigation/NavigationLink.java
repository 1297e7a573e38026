package com.roseash.domain.navigation;

import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.InvalidField;

/**
 * An item of the navigation.
 *
 * @param label what it says
 * @param app the application it leads to
 * @param path the path there
 * @param children items below it; they have none themselves
 */
public record NavigationLink(String label, App app, String path, List<NavigationLink> children) {

	public NavigationLink {
		label = InvalidField.requireText("label", label, 60);
		if (app == null) {
			throw new InvalidField("app", "must be one of the six applications");
		}
		if (path == null || !path.startsWith("/") || path.length() > 300) {
			throw new InvalidField("path", "must begin with a slash and have at most 300 characters");
		}
		children = (children != null) ? List.copyOf(children) : List.of();
		if (children.stream().anyMatch((child) -> !child.children().isEmpty())) {
			throw new InvalidField("children", "must not have children of their own");
		}
	}

}
