package com.roseash.platform.signin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * A form that somebody sent before signing in.
 *
 * @param path where it was sent to
 * @param page the page that it stands on
 * @param fields what was filled in
 */
record KeptForm(String path, String page, ArrayList<Field> fields) implements Serializable {

	private static final int LONGEST = 64 * 1024;

	private static final int MOST_FIELDS = 200;

	/** Whether a request is a form of a size that can be kept, and without files. */
	static boolean isOne(HttpServletRequest request) {
		long length = request.getContentLengthLong();
		return HttpMethod.POST.matches(request.getMethod()) && isPlainForm(request.getContentType()) && length >= 0
				&& length <= LONGEST && Destination.isOurs(request.getRequestURI())
				&& fields(request.getParameterMap()).size() <= MOST_FIELDS;
	}

	static KeptForm of(HttpServletRequest request, String page) {
		return new KeptForm(request.getRequestURI(), page, fields(request.getParameterMap()));
	}

	private static boolean isPlainForm(@org.jspecify.annotations.Nullable String type) {
		return type == null || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

	private static ArrayList<Field> fields(Map<String, String[]> parameters) {
		ArrayList<Field> fields = new ArrayList<>();
		parameters.forEach(
				(name, values) -> Arrays.stream(values).map((value) -> new Field(name, value)).forEach(fields::add));
		return fields;
	}

	/**
	 * A field of it.
	 *
	 * @param name the name
	 * @param value what was filled in
	 */
	record Field(String name, String value) implements Serializable {
	}

}
