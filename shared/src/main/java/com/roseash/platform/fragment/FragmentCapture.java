package com.roseash.platform.fragment;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The response of one fragment of a batch: nothing of it reaches the batch's own
 * response.
 */
final class FragmentCapture extends CapturedResponse {

	private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private int status = HttpStatus.OK.value();

	FragmentCapture(HttpServletResponse response) {
		super(response);
	}

	FragmentResponse response(String slot) {
		boolean ok = this.status == HttpStatus.OK.value();
		return new FragmentResponse(slot, this.status, Map.copyOf(this.headers),
				ok ? new String(body(), StandardCharsets.UTF_8) : "");
	}

	@Override
	public void setStatus(int status) {
		this.status = status;
	}

	@Override
	public int getStatus() {
		return this.status;
	}

	@Override
	public void sendError(int status, @Nullable String message) {
		this.status = status;
	}

	@Override
	public void sendError(int status) {
		this.status = status;
	}

	@Override
	public void sendRedirect(String location) {
		this.status = HttpStatus.FOUND.value();
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		if (value != null) {
			this.headers.put(name, value);
		}
		else {
			this.headers.remove(name);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		this.headers.put(name, value);
	}

	@Override
	public void addCookie(Cookie cookie) {
		throw new IllegalStateException("A fragment sets no cookie: " + cookie.getName());
	}

	@Override
	public void setContentType(@Nullable String type) {
		setHeader(HttpHeaders.CONTENT_TYPE, type);
	}

	@Override
	public @Nullable String getContentType() {
		return this.headers.get(HttpHeaders.CONTENT_TYPE);
	}

	@Override
	public boolean isCommitted() {
		return false;
	}

	@Override
	public void reset() {
		this.headers.clear();
		this.status = HttpStatus.OK.value();
		resetBuffer();
	}

}
