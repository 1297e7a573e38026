package com.roseash.platform.trace;

import org.jspecify.annotations.Nullable;

/** Begins the spans of traces. */
public interface Spans {

	/** Names requests in logs, and tells nobody else of them. */
	Spans UNTOLD = new Spans() {

		@Override
		public Span serve(String method, @Nullable String parent, @Nullable String request) {
			return new Untold(Trace.serving(parent, request));
		}

		@Override
		public Span call(String method, String application) {
			return new Untold(Trace.current());
		}

	};

	/**
	 * Begins to serve a request.
	 * @param method the HTTP method
	 * @param parent what the request says of its trace
	 * @param request the id that its sender gave it, if anybody believes the sender
	 */
	Span serve(String method, @Nullable String parent, @Nullable String request);

	/**
	 * Begins to call another application.
	 * @param method the HTTP method
	 * @param application its host
	 */
	Span call(String method, String application);

	/**
	 * A span that is in the logs at most.
	 *
	 * @param trace its trace context
	 */
	record Untold(@Nullable Trace trace) implements Span {

		@Override
		public void end(String name, int status) {
			// nobody is told
		}

	}

}
