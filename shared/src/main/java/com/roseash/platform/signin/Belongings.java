package com.roseash.platform.signin;

import com.roseash.platform.web.CartCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets everything that an anonymous visitor has follow into the account. */
@Component
public class Belongings {

	private final ObjectProvider<Belonging> all;

	private final CartCookie cookie;

	Belongings(ObjectProvider<Belonging> all, CartCookie cookie) {
		this.all = all;
		this.cookie = cookie;
	}

	/**
	 * Called when a browser turns out to be a member's. What has followed is the member's
	 * alone: the browser forgets the session, so that nobody who uses it later can add to
	 * it or take from it.
	 */
	public void follow(String member, HttpServletRequest request, HttpServletResponse response) {
		String session = this.cookie.read(request);
		if (session != null && this.all.stream().allMatch((each) -> each.follow(session, member))) {
			this.cookie.drop(response);
		}
	}

}
