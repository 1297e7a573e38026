package com.roseash.platform.signin;

import java.time.Duration;

import com.roseash.platform.config.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * A cookie of this application alone that says that it has lately tried to sign its
 * visitor in silently. It is set before the attempt, so that one who keeps no cookies is
 * not sent round in circles.
 */
@Component
class LastAttempt {

	static final String NAME = "rose_ash_tried";

	/** While it is not known how it ended: what was down may be up again soon. */
	private static final Duration PAUSE = Duration.ofMinutes(1);

	/** After the provider has said that nobody is signed in. */
	private static final Duration PAUSE_ANSWERED = Duration.ofHours(1);

	private final boolean secure;

	LastAttempt(Site site) {
		this.secure = site.url("/").startsWith("https:");
	}

	boolean wasMade(HttpServletRequest request) {
		return WebUtils.getCookie(request, NAME) != null;
	}

	/** Somebody is sent to the provider. */
	void note(HttpServletResponse response) {
		note(response, PAUSE);
	}

	/** The provider has answered that nobody is signed in. */
	void noteAnswer(HttpServletResponse response) {
		note(response, PAUSE_ANSWERED);
	}

	private void note(HttpServletResponse response, Duration pause) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, "1")
					.path("/")
					.maxAge(pause)
					.httpOnly(true)
					.secure(this.secure)
					.sameSite("Lax")
					.build()
					.toString());
	}

}
