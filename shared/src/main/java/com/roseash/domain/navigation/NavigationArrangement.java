package com.roseash.domain.navigation;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.util.DigestUtils;

/**
 * The navigation as those see it who arrange it.
 *
 * @param items in order, with their children
 * @param version the version it is at
 */
public record NavigationArrangement(List<NavigationLink> items, String version) {

	static NavigationArrangement of(List<NavigationLink> items) {
		return new NavigationArrangement(items,
				DigestUtils.md5DigestAsHex(items.toString().getBytes(StandardCharsets.UTF_8)));
	}

}
