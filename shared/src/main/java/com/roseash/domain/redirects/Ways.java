package com.roseash.domain.redirects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Follows where addresses lead, from one to the next. */
final class Ways {

	private final Map<String, String> targets;

	/** Addresses from which a way is known to end. */
	private final Set<String> ending = new HashSet<>();

	Ways(Map<String, String> targets) {
		this.targets = targets;
	}

	/** Refuses what leads back to itself, sooner or later. */
	void requireEnds(List<Redirect> redirects) {
		redirects.forEach((redirect) -> requireEnd(redirect.from()));
	}

	private void requireEnd(String from) {
		Set<String> passed = new LinkedHashSet<>();
		String at = from;
		while (at != null && !this.ending.contains(at)) {
			if (!passed.add(at)) {
				List<String> way = new ArrayList<>(passed);
				way.add(at);
				throw new RedirectLoop("“" + from + "” would lead in a circle: " + String.join(" → ", shortened(way)));
			}
			at = next(at);
		}
		this.ending.addAll(passed);
	}

	private @Nullable String next(String path) {
		String target = this.targets.get(path);
		return (target != null) ? Redirect.localPath(target) : null;
	}

	private static List<String> shortened(List<String> way) {
		return (way.size() <= 6) ? way : List.of(way.get(0), way.get(1), "…", way.get(way.size() - 2), way.getLast());
	}

}
