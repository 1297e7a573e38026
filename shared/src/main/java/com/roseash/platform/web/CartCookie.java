package com.roseash.platform.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.config.Site;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The one cookie by which all six applications know an anonymous visitor's cart: opaque,
 * and set only when needed.
 */
@Component
public class CartCookie {

	/** The cookie's name. */
	public static final String NAME = "rose_ash_cart";

	private static final Duration LIFETIME = Duration.ofDays(60);

	private static final int BYTES = 24;

	private static final int LENGTH = 32;

	private final SecureRandom random = new SecureRandom();

	private final RoseAsh settings;

	private final boolean secure;

	CartCookie(RoseAsh settings, Site site) {
		this.settings = settings;
		this.secure = site.url("/").startsWith("https:");
	}

	/**
	 * The session id of the request's cookie; null when there is none, or none that we
	 * could have made.
	 */
	public @Nullable String read(HttpServletRequest request) {
		if (request.getAttribute(NAME) instanceof String made) {
			return made;
		}
		Cookie cookie = WebUtils.getCookie(request, NAME);
		return (cookie != null && cookie.getValue().length() == LENGTH && cookie.getValue().matches("[\\w-]+"))
				? cookie.getValue() : null;
	}

	/**
	 * The session id of the request's cookie, or a new one. The response sets it either
	 * way: its time begins anew, and a sign-in in another tab that has just taken it away
	 * does not lose what is put in now.
	 */
	String ensure(HttpServletRequest request, HttpServletResponse response) {
		String existing = read(request);
		String session = (existing != null) ? existing : create();
		if (request.getAttribute(NAME) == null) {
			response.addHeader(HttpHeaders.SET_COOKIE, cookie(session, LIFETIME).toString());
			request.setAttribute(NAME, session);
		}
		return session;
	}

	/**
	 * Takes the cookie away: whoever uses the browser next has nothing to do with that
	 * session.
	 */
	public void drop(HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO).toString());
	}

	private String create() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private ResponseCookie cookie(String session, Duration lifetime) {
		return ResponseCookie.from(NAME, session)
			.domain(this.settings.cookieDomain())
			.path("/")
			.maxAge(lifetime)
			.httpOnly(true)
			.secure(this.secure)
			.sameSite("Lax")
			.build();
	}

}
