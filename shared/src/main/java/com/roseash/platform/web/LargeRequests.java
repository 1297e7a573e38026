package com.roseash.platform.web;

import java.util.regex.Pattern;

/**
 * The routes on which more may be sent than elsewhere; a bean of whoever has some. They
 * have to know who asks before they read.
 *
 * @param path what their paths match
 * @param most how many bytes
 */
public record LargeRequests(Pattern path, long most) {

	boolean has(String method, String path) {
		return method.equals("POST") && this.path.matcher(path).matches();
	}

}
