package com.roseash.platform.trace;

import org.jspecify.annotations.Nullable;

/** A piece of work that has begun: a request that is served, or a call to another. */
public interface Span {

	/** The trace context of the work; null where nobody would know of it. */
	@Nullable Trace trace();

	/**
	 * The work is done.
	 * @param name says what kind of work it was, in few different words
	 * @param status the HTTP status of the answer, 0 when there is none
	 */
	void end(String name, int status);

}
