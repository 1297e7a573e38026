package com.roseash.domain.content.lexical;

import org.jspecify.annotations.Nullable;

/** Knows what there is of a picture besides the file that a document names. */
@FunctionalInterface
public interface Sources {

	/** For those who know of nothing. */
	Sources NONE = (src) -> null;

	/**
	 * What there is of the picture at that address, as the document has it; null if
	 * nothing is known of it.
	 */
	@Nullable Source of(String src);

	/**
	 * What there is of a picture.
	 *
	 * @param srcset its copies in other sizes, if there are any
	 * @param preview a tiny picture that stands in for it while it is on its way, as a
	 * data address
	 * @param alt what it shows, for documents that do not say it
	 */
	record Source(@Nullable String srcset, @Nullable String preview, @Nullable String alt) {

	}

}
