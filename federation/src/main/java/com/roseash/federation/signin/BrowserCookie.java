package com.roseash.federation.signin;

import com.roseash.platform.config.Site;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Knows the browser that asked for a mail, for as long as the mail can be used. */
@Component
class BrowserCookie {

	private static final String NAME = "rose_ash_signin";

	private final SignInSettings settings;

	private final boolean secure;

	BrowserCookie(SignInSettings settings, Site site) {
		this.settings = settings;
		this.secure = site.url("/").startsWith("https:");
	}

	@Nullable String read(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, NAME);
		return (cookie != null) ? cookie.getValue() : null;
	}

	void write(HttpServletResponse response, String secret) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, secret)
					.path("/signin")
					.maxAge(this.settings.lifetime())
					.httpOnly(true)
					.secure(this.secure)
					.sameSite("Lax")
					.build()
					.toString());
	}

}
