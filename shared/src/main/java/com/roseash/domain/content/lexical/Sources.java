package com.roseash.domain.content.lexical;

import org.jspecify.annotations.Nullable;

/** Knows the copies of a picture in other sizes. */
@FunctionalInterface
public interface Sources {

	/** For those who know of none. */
	Sources NONE = (src, width) -> null;

	/**
	 * The {@code srcset} of a picture.
	 * @param src its address, as the document has it
	 * @param width how many pixels wide it is
	 * @return null if there are no others
	 */
	@Nullable String srcset(String src, int width);

}
