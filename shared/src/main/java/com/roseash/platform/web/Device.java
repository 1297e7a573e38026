package com.roseash.platform.web;

import org.jspecify.annotations.Nullable;
import ua_parser.Client;
import ua_parser.Parser;

/** What a browser says of itself, as far as it helps people to tell devices apart. */
public final class Device {

	private static final String UNKNOWN = "Other";

	/** Made when somebody asks: it reads some thousand patterns. */
	private static final class Patterns {

		private static final Parser PARSER = new Parser();

	}

	private Device() {
	}

	/** As in "Firefox on Linux"; empty when nothing of it is known. */
	public static String describe(@Nullable String userAgent) {
		if (userAgent == null) {
			return "";
		}
		Client client = Patterns.PARSER.parse(userAgent);
		String browser = client.userAgent.family.replaceAll("\\s*\\bMobile\\b\\s*", " ").strip();
		String place = client.device.family.startsWith("iP") ? client.device.family : client.os.family;
		if (browser.equals(UNKNOWN)) {
			return place.equals(UNKNOWN) ? "" : place;
		}
		return place.equals(UNKNOWN) ? browser : browser + " on " + place;
	}

}
