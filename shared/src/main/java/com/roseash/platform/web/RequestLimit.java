package com.roseash.platform.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Reads no more of a request than the largest form with a file has, whoever sends it. */
@Component
class RequestLimit implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	private static final long MOST_BYTES = 12 * 1024 * 1024;

	private static final long ANY = -1;

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		factory.addServerCustomizers((server) -> {
			Handler.Singleton limit = new SizeLimitHandler(MOST_BYTES, ANY);
			limit.setHandler(server.getHandler());
			server.setHandler(limit);
		});
	}

}
