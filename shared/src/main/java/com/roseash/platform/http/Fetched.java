package com.roseash.platform.http;

import java.net.URI;
import java.util.Locale;

/**
 * What stands at an address.
 *
 * @param address where it stands, after all redirects
 * @param contentType its media type with its parameters, as it says; may be empty
 * @param bytes what it is, or its beginning
 * @param whole whether these are all of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Fetched(URI address, String contentType, byte[] bytes, boolean whole) {

	/** Whether it says to be of that type, such as {@code text/html}. */
	public boolean is(String type) {
		return this.contentType.toLowerCase(Locale.ROOT).startsWith(type);
	}

}
