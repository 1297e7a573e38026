package com.roseash.platform.trace;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told of traces.
 *
 * @param endpoint the collector (OTLP over HTTP) to whose {@code /v1/traces} they are
 * sent, if there is one
 * @param authorization what it wants as {@code Authorization}, if it wants something
 * @param share the share of traces that it is told of, from 0 to 1; which ones follows
 * from their ids, so that all applications agree
 */
@ConfigurationProperties("rose-ash.tracing")
record TracingSettings(@Nullable URI endpoint, @Nullable String authorization, @DefaultValue("1") double share) {

	TracingSettings {
		if (share < 0 || share > 1) {
			throw new IllegalArgumentException("rose-ash.tracing.share is " + share + "; it goes from 0 to 1");
		}
	}

	/** Whether anybody is told. */
	boolean told() {
		return this.endpoint != null && !this.endpoint.toString().isBlank();
	}

}
