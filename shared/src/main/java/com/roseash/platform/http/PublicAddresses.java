package com.roseash.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds the addresses of hosts that anybody reaches, and no others, so that nobody makes
 * us ask what only we reach. What is connected to is what was looked at.
 */
class PublicAddresses implements DnsResolver {

	/**
	 * Networks that lead elsewhere than it seems (RFC 6890), by the bits they begin with.
	 */
	private static final List<String> NOT_PUBLIC = List.of("00000000", "0110010001", "110000000000000000000000",
			"110000000000000000000010", "110001100001001", "110001100011001101100100", "110010110000000001110001",
			"1111");

	private static final String PUBLIC_6 = "001";

	private static final List<String> NOT_PUBLIC_6 = List.of("00100000000000010000000",
			"00100000000000010000110110111000", "0010000000000010");

	private final Set<InetAddress> neighbours;

	PublicAddresses(Set<InetAddress> neighbours) {
		this.neighbours = Set.copyOf(neighbours);
	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] reachable = Arrays.stream(SystemDefaultDnsResolver.INSTANCE.resolve(host))
			.filter(this::mayBeAsked)
			.toArray(InetAddress[]::new);
		if (reachable.length == 0) {
			throw new UnknownHostException(host + " has no public address");
		}
		return reachable;
	}

	@Override
	public String resolveCanonicalHostname(String host) {
		return host;
	}

	boolean isNeighbour(String host) {
		try {
			return this.neighbours.contains(InetAddress.ofLiteral(host));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	boolean mayBeAsked(InetAddress address) {
		return this.neighbours.contains(address) || isPublic(address);
	}

	static boolean isPublic(InetAddress address) {
		String bits = bits(address.getAddress());
		if (address instanceof Inet6Address) {
			return bits.startsWith(PUBLIC_6) && NOT_PUBLIC_6.stream().noneMatch(bits::startsWith);
		}
		boolean special = address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
				|| address.isMulticastAddress();
		return !special && NOT_PUBLIC.stream().noneMatch(bits::startsWith);
	}

	private static String bits(byte[] address) {
		StringBuilder bits = new StringBuilder();
		for (byte eight : address) {
			bits.append(Integer.toBinaryString((eight & 0xFF) | 0x100), 1, 9);
		}
		return bits.toString();
	}

}
