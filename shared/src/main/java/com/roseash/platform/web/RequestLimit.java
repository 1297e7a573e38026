package com.roseash.platform.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Reads no more of a request than the largest form with a file has, whoever sends it; on
 * routes for large files, no more than those have.
 */
@Component
class RequestLimit implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	private static final long MOST_BYTES = 12 * 1024 * 1024;

	private static final long ANY = -1;

	private final @Nullable LargeRequests large;

	RequestLimit(ObjectProvider<LargeRequests> large) {
		this.large = large.getIfAvailable();
	}

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		factory.addServerCustomizers((server) -> server.setHandler(limited(server.getHandler())));
	}

	private Handler limited(Handler handler) {
		Handler.Singleton usual = new SizeLimitHandler(MOST_BYTES, ANY);
		usual.setHandler(handler);
		return (this.large != null) ? except(this.large, usual) : usual;
	}

	private static Handler except(LargeRequests large, Handler usual) {
		ConditionalHandler.SkipNext skip = new ConditionalHandler.SkipNext(usual);
		skip.include((request) -> large.has(request.getMethod(), request.getHttpURI().getCanonicalPath()));
		Handler.Singleton limit = new SizeLimitHandler(large.most(), ANY);
		limit.setHandler(skip);
		return limit;
	}

}
