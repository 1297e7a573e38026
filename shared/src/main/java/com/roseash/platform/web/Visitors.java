package com.roseash.platform.web;

import java.util.UUID;

import com.roseash.platform.config.Site;
import com.roseash.platform.http.Actor;
import com.roseash.platform.http.CallContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Knows the {@link Visitor} of a request: from a sibling's signed context, else from the
 * browser's cookies and the session that one of them may name.
 */
@Component
public class Visitors {

	private final CartCookie cartCookie;

	private final Site site;

	Visitors(CartCookie cartCookie, Site site) {
		this.cartCookie = cartCookie;
		this.site = site;
	}

	/** The visitor a request is made for. */
	public Visitor of(HttpServletRequest request) {
		CallContext context = CallContext.of(request);
		String member = (Actor.of(request) instanceof Actor.Member(UUID id)) ? id.toString() : null;
		return (context != null) ? new Visitor(context.locale(), context.session(), member)
				: new Visitor(this.site.locale(), this.cartCookie.read(request), member);
	}

	/**
	 * The same visitor, known from now on by an anonymous session at least, so that
	 * something can be kept for them.
	 */
	public Visitor known(HttpServletRequest request, HttpServletResponse response) {
		Visitor visitor = of(request);
		return (visitor.member() != null) ? visitor
				: new Visitor(visitor.locale(), this.cartCookie.ensure(request, response), null);
	}

}
