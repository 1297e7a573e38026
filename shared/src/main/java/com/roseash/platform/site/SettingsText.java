package com.roseash.platform.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The settings as somebody types them.
 *
 * @param title the cooperative's name
 * @param description what it is about; may be empty
 * @param logo a stored picture that stands in the header; null for none
 * @param logoAlt what the logo says, for those who do not see it
 * @param accent a colour as {@code #rrggbb}; empty for the house's
 * @param language a language tag (BCP 47), such as {@code en-GB}
 * @param zone the name of a time zone, such as {@code Europe/London}
 * @param profiles addresses, one in each line; may be empty
 * @param head HTML for the head of pages; may be empty
 * @param foot HTML for their end; may be empty
 */
public record SettingsText(String title, String description, @Nullable Picture logo, String logoAlt, String accent,
		String language, String zone, String profiles, String head, String foot) {

	/** What those settings look like when they are typed. */
	public static SettingsText of(SiteSettings settings) {
		Picture logo = settings.logo();
		return new SettingsText(settings.title(), settings.description(), logo, (logo != null) ? logo.alt() : "",
				(settings.accent() != null) ? settings.accent() : "", settings.language(), settings.zone(),
				String.join("\n", settings.profiles()), settings.head(), settings.foot());
	}

	/** The same with another logo, or none. */
	public SettingsText with(@Nullable Picture logo) {
		return new SettingsText(this.title, this.description, logo, this.logoAlt, this.accent, this.language, this.zone,
				this.profiles, this.head, this.foot);
	}

	/** What is wrong, by field; nothing if all of it can be taken. */
	public Map<String, String> problems() {
		Map<String, String> problems = new LinkedHashMap<>();
		List<Supplier<?>> fields = List.of(this::titleOf, this::descriptionOf, this::logoOf, this::accentOf,
				this::languageOf, this::zoneOf, this::profilesOf, this::headOf, this::footOf);
		for (Supplier<?> field : fields) {
			try {
				var unused = field.get();
			}
			catch (InvalidField ex) {
				problems.put(ex.field(), String.valueOf(ex.getMessage()));
			}
		}
		return problems;
	}

	/** The names that a time zone may have. */
	public static List<String> zones() {
		return Place.zones();
	}

	/**
	 * The other sites that pages would trust because of what is typed, once it is sound.
	 */
	public Trust trust() {
		return Trust.in(headOf(), footOf());
	}

	/**
	 * The shades that links would have; null if that is the very colour, or the house's.
	 */
	public @Nullable Shades shades() {
		String colour = accentOf();
		return (colour != null) ? Shades.of(new Accent(colour)) : null;
	}

	SiteSettings settings(int version) {
		return new SiteSettings(version, titleOf(), descriptionOf(), logoOf(), accentOf(), languageOf(), zoneOf(),
				profilesOf(), this.head.strip(), this.foot.strip());
	}

	private String titleOf() {
		return Line.of("title", InvalidField.requireText("title", this.title, 60));
	}

	private String descriptionOf() {
		return Line.of("description", InvalidField.limitText("description", this.description, 200));
	}

	private @Nullable Picture logoOf() {
		return (this.logo == null) ? null
				: new Picture(this.logo.url(),
						Line.of("logoAlt", InvalidField.requireText("logoAlt", this.logoAlt, 300)), this.logo.width(),
						this.logo.height());
	}

	private @Nullable String accentOf() {
		return this.accent.isBlank() ? null : Accent.of(this.accent).colour();
	}

	private String languageOf() {
		return Place.language(this.language);
	}

	private String zoneOf() {
		return Place.zone(this.zone);
	}

	private List<String> profilesOf() {
		List<String> lines = Arrays.stream(InvalidField.limitText("profiles", this.profiles, 4000).split("\\R"))
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.distinct()
			.toList();
		if (lines.size() > 12) {
			throw new InvalidField("profiles", "must be at most twelve");
		}
		return lines.stream().map((line) -> Origin.address("profiles", line)).toList();
	}

	private PageCode headOf() {
		return PageCode.head(InvalidField.limitText("head", this.head, 4000));
	}

	private PageCode footOf() {
		return PageCode.foot(InvalidField.limitText("foot", this.foot, 4000));
	}

}
