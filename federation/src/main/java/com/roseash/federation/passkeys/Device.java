package com.roseash.federation.passkeys;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What a browser says of itself, as far as it helps a person to tell devices apart. */
final class Device {

	/** A browser also claims to be those that are listed after it. */
	private static final List<Mark> BROWSERS = List.of(new Mark("Edg", "Edge"), new Mark("OPR/", "Opera"),
			new Mark("SamsungBrowser", "Samsung Internet"), new Mark("Firefox/", "Firefox"),
			new Mark("FxiOS", "Firefox"), new Mark("Chrome/", "Chrome"), new Mark("CriOS", "Chrome"),
			new Mark("Safari/", "Safari"));

	private static final List<Mark> SYSTEMS = List.of(new Mark("iPhone", "iPhone"), new Mark("iPad", "iPad"),
			new Mark("Android", "Android"), new Mark("CrOS", "ChromeOS"), new Mark("Windows", "Windows"),
			new Mark("Mac OS X", "Mac"), new Mark("Linux", "Linux"));

	private Device() {
	}

	/** Such as "Firefox on Linux". */
	static String nameOf(@Nullable String userAgent) {
		String name = Stream.of(BROWSERS, SYSTEMS)
			.flatMap((marks) -> marks.stream()
				.filter((mark) -> userAgent != null && userAgent.contains(mark.sign()))
				.limit(1))
			.map(Mark::name)
			.collect(Collectors.joining(" on "));
		return name.isEmpty() ? "My passkey" : name;
	}

	private record Mark(String sign, String name) {
	}

}
