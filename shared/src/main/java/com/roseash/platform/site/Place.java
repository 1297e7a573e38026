package com.roseash.platform.site;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.roseash.platform.contract.InvalidField;

/** Where the site is at home: in which language, and in which time zone. */
final class Place {

	private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

	private static final List<String> ZONES = ZoneId.getAvailableZoneIds()
		.stream()
		.filter((zone) -> zone.equals("UTC")
				|| zone.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
		.sorted()
		.toList();

	private Place() {
	}

	/** The tag as it is usually written. */
	static String language(String tag) {
		try {
			Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
			if (LANGUAGES.contains(locale.getLanguage()) && locale.toLanguageTag().length() <= 35) {
				return locale.toLanguageTag();
			}
		}
		catch (IllformedLocaleException ex) {
			// it is no tag at all
		}
		throw new InvalidField("language", "must be a language tag, such as en-GB, fr or pt-BR");
	}

	static String zone(String name) {
		if (!zones().contains(name.strip())) {
			throw new InvalidField("zone", "must be a time zone named by its place, such as Europe/London");
		}
		return name.strip();
	}

	static List<String> zones() {
		return ZONES;
	}

}
