package com.roseash.federation.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

import com.roseash.platform.contract.InvalidField;

/**
 * The address of somebody else's application, to which members are sent with what opens
 * their accounts: nobody may listen on the way (RFC 9700, section 2.1).
 */
final class ClientAddress {

	private static final int LONGEST = 190;

	private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

	private ClientAddress() {
	}

	/** Refuses what is no such address. */
	static void require(String field, String address) {
		if (address.length() > LONGEST) {
			throw new InvalidField(field, "must have at most " + LONGEST + " characters each");
		}
		URI uri = parse(field, address);
		if (uri.getHost() == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null
				|| address.contains(",") || address.contains("*")) {
			throw new InvalidField(field,
					"must be whole addresses, such as https://example.org/callback, without # , * @");
		}
		boolean local = "http".equals(uri.getScheme()) && LOCAL.contains(uri.getHost());
		if (!"https".equals(uri.getScheme()) && !local) {
			throw new InvalidField(field, "must begin with https:// (or http://localhost while it is being written)");
		}
	}

	/** Where a form may lead that ends at that address, for a content security policy. */
	static String origin(String address) {
		URI uri = URI.create(address);
		boolean anyPort = LOCAL.contains(uri.getHost()) && !"localhost".equals(uri.getHost());
		String port = anyPort ? ":*" : (uri.getPort() >= 0) ? ":" + uri.getPort() : "";
		return uri.getScheme() + "://" + uri.getHost() + port;
	}

	private static URI parse(String field, String address) {
		try {
			return new URI(address);
		}
		catch (URISyntaxException ex) {
			throw new InvalidField(field, "must be addresses, one in each line");
		}
	}

}
