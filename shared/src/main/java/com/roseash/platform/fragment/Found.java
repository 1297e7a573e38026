package com.roseash.platform.fragment;

import com.roseash.platform.cache.Entry;
import com.roseash.platform.cache.Part;
import com.roseash.platform.cache.Content.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a slot.
 *
 * @param part the fragment; null when only the fallback is left
 * @param source how it was come by
 */
record Found(@Nullable Part part, Source source) {

	static final Found FALLBACK = new Found(null, Source.FALLBACK);

	static Found of(Entry entry, Source source) {
		return (entry.content().segments().getFirst() instanceof Segment.Text text) ? new Found(text.part(), source)
				: FALLBACK;
	}

}
