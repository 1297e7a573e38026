package com.roseash.platform.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request from a trusted proxy, whose forwarding headers say one thing each: the client
 * behind all trusted proxies, and the scheme and host that the nearest of them names.
 * What is not well-formed is left out.
 */
final class ForwardedRequest extends HttpServletRequestWrapper {

	private static final String PREFIX = "x-forwarded-";

	private static final String SCHEME = "https?";

	private static final String HOST = "([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(:\\d{1,5})?";

	private final Map<String, String> said = new HashMap<>();

	ForwardedRequest(HttpServletRequest request, InetAddress proxy, TrustedProxies proxies) {
		super(request);
		List<String> forwardedFor = entries("for");
		if (!forwardedFor.isEmpty()) {
			this.said.put(PREFIX + "for", proxies.client(proxy, forwardedFor).getHostAddress());
		}
		say("proto", SCHEME);
		say("host", HOST);
	}

	@Override
	public @Nullable String getHeader(String name) {
		return isOurs(name) ? this.said.get(name.toLowerCase(Locale.ROOT)) : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return isOurs(name)
				? Collections.enumeration(Stream.ofNullable(this.said.get(name.toLowerCase(Locale.ROOT))).toList())
				: super.getHeaders(name);
	}

	private void say(String what, String form) {
		List<String> entries = entries(what);
		if (!entries.isEmpty() && entries.getLast().matches(form)) {
			this.said.put(PREFIX + what, entries.getLast());
		}
	}

	private List<String> entries(String what) {
		return Collections.list(super.getHeaders(PREFIX + what))
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(",", -1)))
			.map(String::strip)
			.toList();
	}

	private static boolean isOurs(String name) {
		return name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
	}

}
