package com.roseash.platform.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What admins say of the site.
 *
 * @param version how often it was changed; 0 while the configuration counts
 * @param title the cooperative's name as visitors read it
 * @param description what it is about, in a sentence; may be empty
 * @param logo stands in the header instead of the name
 * @param accent the colour of links and buttons, as {@code #rrggbb}; null for the house's
 * @param language of its pages (BCP 47)
 * @param zone of its calendar
 * @param profiles addresses of the cooperative elsewhere
 * @param head what stands in the head of pages that are the same for everybody
 * @param foot the same at their end
 */
public record SiteSettings(int version, String title, String description, @Nullable Picture logo,
		@Nullable String accent, String language, String zone, List<String> profiles, String head, String foot) {

	public SiteSettings {
		profiles = List.copyOf(profiles);
	}

	/** What counts until somebody says something else. */
	static SiteSettings of(RoseAsh configured) {
		return new SiteSettings(configured.version(), configured.name(), configured.description(), null, null,
				configured.locale().toLanguageTag(), configured.zone().getId(), List.of(), "", "");
	}

	Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

	ZoneId zoneId() {
		return ZoneId.of(this.zone);
	}

}
