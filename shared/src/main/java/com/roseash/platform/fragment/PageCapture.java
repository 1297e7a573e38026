package com.roseash.platform.fragment;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a controller wrote, kept back so that a page can be composed of it; anything else
 * is released as it is.
 */
final class PageCapture extends CapturedResponse {

	private boolean handedOver;

	PageCapture(HttpServletResponse response) {
		super(response);
	}

	/**
	 * Whether a page was written, and not a feed, a file, a redirect, or an error that
	 * the container shall show.
	 */
	boolean isPage() {
		String type = getContentType();
		return !this.handedOver && !isCommitted() && type != null && type.startsWith("text/html");
	}

	/** Sends what was kept back. */
	void release() throws IOException {
		byte[] body = body();
		if (!this.handedOver && body.length > 0) {
			getResponse().setContentLength(body.length);
			getResponse().getOutputStream().write(body);
		}
	}

	@Override
	public void sendError(int status, @Nullable String message) throws IOException {
		this.handedOver = true;
		super.sendError(status, message);
	}

	@Override
	public void sendError(int status) throws IOException {
		this.handedOver = true;
		super.sendError(status);
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		this.handedOver = true;
		super.sendRedirect(location);
	}

}
