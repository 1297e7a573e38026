package com.roseash.platform.http;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads IP addresses as proxies and containers write them; names are never looked up. */
final class Addresses {

	private static final Pattern WITH_PORT = Pattern.compile("(\\[[^\\]]*\\]|[0-9.]+)(?::\\d{1,5})?");

	private static final int LONGEST = 60;

	private Addresses() {
	}

	/** The address, with or without brackets and port; null when it is none. */
	static @Nullable InetAddress parse(@Nullable String text) {
		if (text == null || text.isBlank() || text.length() > LONGEST) {
			return null;
		}
		Matcher withPort = WITH_PORT.matcher(text.strip());
		try {
			return InetAddress.ofLiteral(withPort.matches() ? withPort.group(1) : text.strip());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
