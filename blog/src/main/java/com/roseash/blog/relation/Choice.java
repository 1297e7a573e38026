package com.roseash.blog.relation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody does with a picker: one thing of what it can do.
 *
 * @param seen the ids that were chosen, in the order that was seen
 * @param order the ids in another order
 * @param add the id of what is chosen, too
 * @param remove the id of what is chosen no more
 * @param up the id of what moves a place to the front
 * @param down the id of what moves a place to the back
 * @param make the name of what is made and chosen
 */
record Choice(@Nullable List<String> seen, @Nullable List<String> order, @Nullable String add, @Nullable String remove,
		@Nullable String up, @Nullable String down, @Nullable String make) {

	Choice {
		seen = (seen != null) ? seen.stream().filter((id) -> !id.isEmpty()).toList() : List.of();
		order = (order != null) ? List.copyOf(order) : null;
	}

	/** The ids that are chosen afterwards, in order. */
	List<String> wanted() {
		List<String> wanted = new ArrayList<>((this.order != null) ? this.order : this.seen());
		wanted.remove(this.remove);
		if (this.add != null && !wanted.contains(this.add)) {
			wanted.add(this.add);
		}
		move(wanted, this.up, -1);
		move(wanted, this.down, 1);
		return wanted;
	}

	@Override
	public List<String> seen() {
		return (this.seen != null) ? this.seen : List.of();
	}

	/** The same, once what was to be made is there. */
	Choice having(String id) {
		return new Choice(this.seen, this.order, id, null, null, null, null);
	}

	private static void move(List<String> wanted, @Nullable String id, int by) {
		int place = wanted.indexOf(id);
		if (place >= 0 && place + by >= 0 && place + by < wanted.size()) {
			Collections.swap(wanted, place, place + by);
		}
	}

}
