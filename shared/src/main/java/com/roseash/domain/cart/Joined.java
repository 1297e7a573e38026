package com.roseash.domain.cart;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * What becomes of a cart when another joins it.
 *
 * @param quantities how many there are from now on of what was in the other
 * @param cut of which there were more in the two together
 */
record Joined(Map<UUID, Integer> quantities, Set<UUID> cut) {

	/** The sum of both, with as much of each product as a cart may hold. */
	static Joined of(Map<UUID, Integer> there, Map<UUID, Integer> brought, ToIntFunction<UUID> most) {
		Map<UUID, Integer> quantities = new LinkedHashMap<>();
		Set<UUID> cut = new LinkedHashSet<>();
		brought.forEach((product, quantity) -> {
			int wanted = there.getOrDefault(product, 0) + quantity;
			int limit = most.applyAsInt(product);
			quantities.put(product, Math.min(wanted, limit));
			if (wanted > limit) {
				cut.add(product);
			}
		});
		return new Joined(quantities, cut);
	}

}
