package com.roseash.domain.account;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.roseash.platform.web.PlainLetters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds handles that go with a name. */
@Component
class Handles {

	private static final int LONGEST = 30;

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	Handles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The first that nobody has of {@code ada_lovelace}, {@code ada_lovelace2} and so on.
	 */
	String free(String name) {
		String handle = of(name);
		List<String> wanted = Stream
			.concat(Stream.of(handle), IntStream.rangeClosed(2, MOST).mapToObj((number) -> numbered(handle, number)))
			.filter((one) -> !RegisterMember.isReserved(one))
			.toList();
		Set<String> taken = Set.copyOf(this.jdbc.sql("select handle from member where handle = any(?)")
			.param(wanted.toArray(String[]::new))
			.query(String.class)
			.list());
		return wanted.stream()
			.filter((one) -> !taken.contains(one))
			.findFirst()
			.orElseThrow(() -> new HandleTaken("There are very many of that name; choose a handle yourself."));
	}

	/** The handle that is written most like the name. */
	static String of(String name) {
		String handle = cut(PlainLetters.of(name, "_").replaceFirst("^_", ""), LONGEST);
		return (handle.length() >= 2) ? handle : "member";
	}

	private static String numbered(String handle, int number) {
		String end = Integer.toString(number);
		return cut(handle, LONGEST - end.length()) + end;
	}

	private static String cut(String handle, int longest) {
		return handle.substring(0, Math.min(longest, handle.length())).replaceFirst("_$", "");
	}

}
