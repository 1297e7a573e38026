package com.roseash.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from, as far as one customer of a network can be told from
 * another: an IPv4 address, or the first 64 bits of an IPv6 address.
 *
 * @param name how it is written
 */
public record ClientNetwork(String name) {

	private static final int PREFIX_BYTES = 8;

	/** The network of the client, behind all trusted proxies. */
	public static ClientNetwork of(HttpServletRequest request) {
		InetAddress address = Addresses.parse(request.getRemoteAddr());
		return new ClientNetwork(switch (address) {
			case null -> "unknown";
			case Inet6Address wide -> prefix(wide).getHostAddress() + "/64";
			default -> address.getHostAddress();
		});
	}

	private static InetAddress prefix(Inet6Address address) {
		try {
			return InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(address.getAddress(), PREFIX_BYTES), 16));
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("Sixteen bytes are an address", ex);
		}
	}

}
