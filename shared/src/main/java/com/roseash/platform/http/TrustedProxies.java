package com.roseash.platform.http;

import java.net.InetAddress;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** The reverse proxies in front of the six, and the client behind them. */
@Component
class TrustedProxies {

	private final List<Network> networks;

	TrustedProxies(ProxySettings settings) {
		this.networks = settings.trustedProxies().stream().map(Network::of).toList();
	}

	/** Whether that address is one of theirs. */
	boolean include(@Nullable InetAddress address) {
		return address != null && this.networks.stream().anyMatch((network) -> network.includes(address));
	}

	/**
	 * The client that a trusted proxy speaks for: the last of the addresses that is not a
	 * trusted proxy's own. Where an entry is no address, nobody knows what was before it,
	 * and the client is whoever wrote it.
	 * @param proxy the address that the request comes from
	 * @param forwardedFor all entries of {@code X-Forwarded-For}, in their order
	 */
	InetAddress client(InetAddress proxy, List<String> forwardedFor) {
		InetAddress client = proxy;
		for (String entry : forwardedFor.reversed()) {
			InetAddress address = Addresses.parse(entry);
			if (address == null) {
				return client;
			}
			client = address;
			if (!include(address)) {
				return client;
			}
		}
		return client;
	}

	/**
	 * Some addresses of one family; the matcher alone would compare those of both.
	 *
	 * @param family IPv4 or IPv6
	 * @param matcher knows them
	 */
	private record Network(Class<? extends InetAddress> family, IpAddressMatcher matcher) {

		static Network of(String text) {
			try {
				String network = text.strip();
				return new Network(InetAddress.ofLiteral(network.replaceFirst("/.*", "")).getClass(),
						new IpAddressMatcher(network));
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalArgumentException("rose-ash.trusted-proxies has \"" + text
						+ "\", which is neither an address nor a network such as 10.0.0.0/8", ex);
			}
		}

		boolean includes(InetAddress address) {
			return this.family.isInstance(address) && this.matcher.matches(address.getHostAddress());
		}

	}

}
