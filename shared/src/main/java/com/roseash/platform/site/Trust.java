package com.roseash.platform.site;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The other sites that pages trust.
 *
 * @param scripts whose scripts run in them, and are told things by them
 * @param styles whose stylesheets, with their fonts and pictures, are used in them
 */
public record Trust(Set<String> scripts, Set<String> styles) {

	public Trust {
		scripts = new TreeSet<>(scripts);
		styles = new TreeSet<>(styles);
	}

	static Trust in(PageCode head, PageCode foot) {
		TreeSet<String> scripts = new TreeSet<>(head.scripts());
		scripts.addAll(foot.scripts());
		return new Trust(scripts, head.styles());
	}

	/** All of them. */
	public Set<String> all() {
		return new TreeSet<>(Stream.concat(this.scripts.stream(), this.styles.stream()).toList());
	}

}
