package com.roseash.platform.fragment;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The request of one fragment of a batch: it has its own address, parameters and
 * attributes, and the batch's context.
 */
final class SlotRequest extends HttpServletRequestWrapper {

	private final String path;

	private final @Nullable String query;

	private final Map<String, String[]> parameters = new HashMap<>();

	private final Map<String, Object> attributes = new HashMap<>();

	SlotRequest(HttpServletRequest batch, String address) {
		super(batch);
		UriComponents uri = UriComponentsBuilder.fromUriString(address).build();
		this.path = String.valueOf(uri.getPath());
		this.query = uri.getQuery();
		UriComponents decoded = UriComponentsBuilder.fromUriString(address).build(true);
		decoded.getQueryParams()
			.forEach((name, values) -> this.parameters.put(name,
					values.stream().map(SlotRequest::decode).toArray(String[]::new)));
		Collections.list(batch.getAttributeNames())
			.stream()
			.filter((name) -> name.startsWith("com.roseash.platform.http"))
			.forEach((name) -> this.attributes.put(name, batch.getAttribute(name)));
	}

	@Override
	public String getMethod() {
		return "GET";
	}

	@Override
	public String getRequestURI() {
		return this.path;
	}

	@Override
	public String getServletPath() {
		return this.path;
	}

	@Override
	public @Nullable String getQueryString() {
		return this.query;
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.parameters.get(name);
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Collections.unmodifiableMap(this.parameters);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		return this.attributes.get(name);
	}

	@Override
	public Enumeration<String> getAttributeNames() {
		return Collections.enumeration(this.attributes.keySet());
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		if (value != null) {
			this.attributes.put(name, value);
		}
		else {
			this.attributes.remove(name);
		}
	}

	@Override
	public void removeAttribute(String name) {
		this.attributes.remove(name);
	}

	private static String decode(@Nullable String value) {
		return (value != null) ? java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8) : "";
	}

}
