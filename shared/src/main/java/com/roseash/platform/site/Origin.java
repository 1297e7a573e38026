package com.roseash.platform.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

/** Where something is loaded from, as a policy names it. */
final class Origin {

	private static final Pattern HOST = Pattern
		.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}");

	private static final int LONGEST = 500;

	private Origin() {
	}

	/** The address, if it is one of another site that is reached safely. */
	static String address(String field, String text) {
		if (of(text) == null) {
			throw new InvalidField(field, "must be whole addresses that begin with https://, not “" + text + "”");
		}
		return text;
	}

	/** Scheme, host and port of an address; null unless it is one of a site. */
	static @Nullable String of(String address) {
		try {
			URI uri = new URI(address);
			if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getRawUserInfo() != null
					|| address.length() > LONGEST || !HOST.matcher(uri.getHost()).matches() || uri.getPort() > 65_535) {
				return null;
			}
			return "https://" + uri.getHost() + ((uri.getPort() >= 0) ? ":" + uri.getPort() : "");
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
