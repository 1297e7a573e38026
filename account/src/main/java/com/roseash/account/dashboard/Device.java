package com.roseash.account.dashboard;

import org.springframework.stereotype.Component;
import ua_parser.Client;
import ua_parser.Parser;

/** Says in words what a browser says of itself. */
@Component
class Device {

	private static final String UNKNOWN = "Other";

	/** Made when somebody asks: it reads some thousand patterns. */
	private static final class Patterns {

		private static final Parser PARSER = new Parser();

	}

	/** As in "Firefox on Linux"; empty when nothing of it is known. */
	String describe(String browser) {
		Client client = Patterns.PARSER.parse(browser);
		boolean known = !client.userAgent.family.equals(UNKNOWN);
		boolean placed = !client.os.family.equals(UNKNOWN);
		return !known ? (placed ? client.os.family : "")
				: placed ? client.userAgent.family + " on " + client.os.family : client.userAgent.family;
	}

}
