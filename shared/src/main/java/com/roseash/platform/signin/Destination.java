package com.roseash.platform.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Where somebody goes on after signing in. It travels to the provider and back in the
 * state, so that no error loses it.
 *
 * @param page the address on this application: a path, perhaps with a query
 * @param silent whether nobody is to be asked anything on the way
 */
public record Destination(String page, boolean silent) {

	private static final String PAGE = "continue";

	private static final String PROMPT = "prompt";

	private static final String NONE = "none";

	private static final int LONGEST = 2000;

	private static final Pattern ADDRESS = Pattern.compile("(/[\\w.~!$&'()*+,;=:@%/-]*)([?#][!-~]*)?");

	/**
	 * What a browser may take for a way out of this site, and what leads round in
	 * circles.
	 */
	private static final Pattern FOUL = Pattern.compile(
			"//|/\\.{1,2}(/|$)|%(2[ef]|5c|7f|[01][0-9a-f])|^/log(in|out)(/(?!forms/)|$)", Pattern.CASE_INSENSITIVE);

	public Destination {
		page = isOurs(page) ? page : "/";
	}

	/** Whether it is an address of this application that one can be sent to. */
	static boolean isOurs(String page) {
		Matcher parts = ADDRESS.matcher(page);
		return page.length() <= LONGEST && parts.matches() && !FOUL.matcher(parts.group(1)).find();
	}

	/**
	 * What a request to sign in asks for: the page that it names, else the one that was
	 * left.
	 * @param home the public address of this application
	 */
	public static Destination of(HttpServletRequest request, String home) {
		String named = request.getParameter(PAGE);
		return new Destination((named != null) ? named : left(request.getHeader(HttpHeaders.REFERER), home),
				NONE.equals(request.getParameter(PROMPT)));
	}

	/** Whether a request to sign in names a page itself. */
	public static boolean isNamed(HttpServletRequest request) {
		return request.getParameter(PAGE) != null;
	}

	/** The page of this application that a request came from, as its headers say. */
	static String left(@Nullable String address, String home) {
		return (address != null && address.startsWith(home + "/")) ? address.substring(home.length()) : "/";
	}

	/** What a state says that came back from the provider, or from anybody else. */
	static Destination ofState(@Nullable String state) {
		String[] parts = (state != null) ? state.split("\\.", 3) : new String[0];
		return (parts.length == 3) ? new Destination(decode(parts[2]), NONE.equals(parts[1]))
				: new Destination("/", false);
	}

	/** A state that says this, and is otherwise random. */
	String state(String random) {
		return random + "." + (this.silent ? NONE : "") + "."
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(this.page.getBytes(StandardCharsets.UTF_8));
	}

	/** The address of this application at which the way there begins. */
	public String beginning() {
		return Beginning.PATH + "?" + (this.silent ? PROMPT + "=" + NONE + "&" : "") + PAGE + "="
				+ URLEncoder.encode(this.page, StandardCharsets.UTF_8);
	}

	private static String decode(String page) {
		try {
			return new String(Base64.getUrlDecoder().decode(page), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

}
