package com.roseash.federation.signin;

import java.util.Base64;
import java.util.Locale;

import com.roseash.platform.http.ClientNetwork;
import com.roseash.platform.limit.Limits;
import com.roseash.platform.limit.TooOften;
import com.roseash.platform.signin.OneTimeCodes;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Asks those who try too often to wait: each of these throws {@link TooOften}. Redis
 * learns clients, and of addresses only digests.
 */
@Component
class Patience {

	private final Limits limits;

	private final SignInSettings.Limits settings;

	private final OneTimeCodes secrets;

	Patience(Limits limits, SignInSettings settings, OneTimeCodes secrets) {
		this.limits = limits;
		this.settings = settings.limits();
		this.secrets = secrets;
	}

	/** A client asks for a mail. */
	void withMails(HttpServletRequest request) {
		this.limits.count("mails", client(request), this.settings.mails());
	}

	/** A client types a code. */
	void withCodes(HttpServletRequest request) {
		this.limits.count("codes", client(request), this.settings.codes());
	}

	/** A client opens a link. */
	void withLinks(HttpServletRequest request) {
		this.limits.count("links", client(request), this.settings.links());
	}

	/** A client tries to become a member. */
	void withRegistrations(HttpServletRequest request) {
		this.limits.count("registrations", client(request), this.settings.registrations());
	}

	/** Somebody asks for a mail to that address. */
	void withAddress(String email) {
		this.limits.count("address", digest(email), this.settings.address());
	}

	/** Somebody types a code for that address. */
	void withAccount(String email) {
		this.limits.count("account", digest(email), this.settings.account());
	}

	private static String client(HttpServletRequest request) {
		return ClientNetwork.of(request).name();
	}

	private String digest(String email) {
		return Base64.getUrlEncoder().encodeToString(this.secrets.digest("limit " + email.toLowerCase(Locale.ROOT)));
	}

}
