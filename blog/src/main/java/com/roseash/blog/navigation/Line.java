package com.roseash.blog.navigation;

import java.util.List;

import com.roseash.domain.navigation.NavigationLink;
import com.roseash.platform.config.App;

/**
 * An item of the navigation as a line of the form, with whatever was typed.
 *
 * @param label what it says
 * @param app the application it leads to
 * @param path the path there
 * @param below whether it stands below the last line before it that does not
 */
record Line(String label, App app, String path, boolean below) {

	/** A line that leads nowhere yet. */
	static final Line EMPTY = new Line("", App.BLOG, "/", false);

	static Line of(NavigationLink link, boolean below) {
		return new Line(link.label(), link.app(), link.path(), below);
	}

	Line at(boolean below) {
		return new Line(this.label, this.app, this.path, below);
	}

	NavigationLink link(List<NavigationLink> children) {
		return new NavigationLink(this.label, this.app, this.path, children);
	}

}
