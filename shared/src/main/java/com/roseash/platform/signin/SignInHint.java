package com.roseash.platform.signin;

import java.time.Duration;

import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.config.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * A cookie for the whole site that says that somebody is signed in, and nothing else: not
 * who, and not with what right. Whoever sets it gains nothing by it.
 */
@Component
public class SignInHint {

	/** The cookie's name. */
	public static final String NAME = "rose_ash_signed_in";

	private static final Duration LIFETIME = Duration.ofDays(30);

	private final RoseAsh settings;

	private final boolean secure;

	SignInHint(RoseAsh settings, Site site) {
		this.settings = settings;
		this.secure = site.url("/").startsWith("https:");
	}

	/** Whether the browser says that somebody is signed in. */
	public boolean isGiven(HttpServletRequest request) {
		return WebUtils.getCookie(request, NAME) != null;
	}

	/** Has the browser say so from now on. */
	public void give(HttpServletResponse response) {
		write(response, "1", LIFETIME);
	}

	/** Has the browser say so no more. */
	public void take(HttpServletResponse response) {
		write(response, "", Duration.ZERO);
	}

	private void write(HttpServletResponse response, String value, Duration lifetime) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, value)
					.domain(this.settings.cookieDomain())
					.path("/")
					.maxAge(lifetime)
					.httpOnly(true)
					.secure(this.secure)
					.sameSite("Lax")
					.build()
					.toString());
	}

}
