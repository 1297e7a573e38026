package com.roseash.platform.web;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A document for machines, sent only to who does not have it yet (RFC 9110, section 13).
 */
public final class Representation {

	private final MediaType type;

	private final byte[] bytes;

	private final Instant modified;

	/** The document, and when what it is about changed the last time. */
	public Representation(MediaType type, byte[] bytes, Instant modified) {
		this.type = type;
		this.bytes = bytes.clone();
		this.modified = modified;
	}

	/**
	 * Sends it, or only that nothing has changed. Its tag is weak, since the bytes differ
	 * when they are compressed. The date has to be the very one that was sent: with the
	 * latest of its parts taken away, a document is as old as it was before.
	 */
	public void send(HttpServletRequest request, HttpServletResponse response, CacheControl freshness)
			throws IOException {
		Instant second = this.modified.truncatedTo(ChronoUnit.SECONDS);
		String etag = "W/\"" + DigestUtils.md5DigestAsHex(this.bytes) + "\"";
		response.setHeader(HttpHeaders.CACHE_CONTROL, freshness.getHeaderValue());
		response.setDateHeader(HttpHeaders.LAST_MODIFIED, second.toEpochMilli());
		boolean sameDate = request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) != null
				&& Instant.ofEpochMilli(date(request)).equals(second);
		ServletWebRequest exchange = new ServletWebRequest(request, response);
		if (sameDate ? exchange.checkNotModified(etag, second.toEpochMilli()) : exchange.checkNotModified(etag)) {
			return;
		}
		response.setContentType(this.type.toString());
		response.setContentLength(this.bytes.length);
		response.getOutputStream().write(this.bytes);
	}

	/** What is no date is not the date that was sent. */
	private static long date(HttpServletRequest request) {
		try {
			return request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE);
		}
		catch (IllegalArgumentException ex) {
			return Long.MIN_VALUE;
		}
	}

}
