package com.roseash.platform.http;

import java.io.IOException;
import java.net.InetAddress;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Takes the word of trusted proxies on where a request comes from; what anybody else says
 * of it is removed. Only {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} count.
 * Redirects stay as they are written, without a host.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ProxyFilter extends ForwardedHeaderFilter {

	private final ForwardedHeaderFilter deaf = new ForwardedHeaderFilter(false);

	private final TrustedProxies proxies;

	ProxyFilter(TrustedProxies proxies) {
		super(false);
		this.proxies = proxies;
		this.deaf.setRemoveOnly(true);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		InetAddress peer = Addresses.parse(request.getRemoteAddr());
		if (peer != null && this.proxies.include(peer)) {
			super.doFilterInternal(new ForwardedRequest(request, peer, this.proxies), response,
					(forwarded, absolute) -> chain.doFilter(forwarded, response));
		}
		else {
			this.deaf.doFilter(request, response, chain);
		}
	}

}
