package com.roseash.platform.site;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import com.roseash.platform.contract.InvalidField;

/**
 * The colour of links and buttons, in the nearest shades that can be read on the
 * backgrounds of the house's stylesheet, by day and by night (WCAG 2.2, 1.4.3).
 *
 * @param colour as {@code #rrggbb}
 */
record Accent(String colour) {

	/** What text needs. */
	static final double READABLE = 4.5;

	private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

	/** The darkest that links stand on by day, and the lightest by night: the tint. */
	private static final Shade DAY = Shade.of("#f2e6d8");

	private static final Shade NIGHT = Shade.of("#2e2631");

	private static final Shade LIGHT = Shade.of("#fffdf8");

	private static final Shade DARK = Shade.of("#2b1219");

	Accent {
		if (!COLOUR.matcher(colour).matches()) {
			throw new InvalidField("accent", "must be a colour of six digits, such as #a0374b");
		}
	}

	static Accent of(String typed) {
		String colour = typed.strip().toLowerCase(Locale.ROOT);
		return new Accent(colour.startsWith("#") ? colour : "#" + colour);
	}

	/** The shade of links and buttons by day. */
	Shade day() {
		return Shade.of(this.colour).until(Shade.BLACK, (shade) -> shade.contrast(DAY) >= READABLE);
	}

	/** The same by night. */
	Shade night() {
		return Shade.of(this.colour).until(Shade.WHITE, (shade) -> shade.contrast(NIGHT) >= READABLE);
	}

	/** What is written on a button of that shade. */
	static Shade on(Shade button) {
		return (button.contrast(LIGHT) >= button.contrast(DARK)) ? LIGHT : DARK;
	}

	/** The stylesheet that says so. */
	String css() {
		return ":root { --rose: light-dark(%s, %s); --on-rose: light-dark(%s, %s); }\n".formatted(day().hex(),
				night().hex(), on(day()).hex(), on(night()).hex());
	}

	/** What tells this stylesheet from those of other releases. */
	String digest() {
		CRC32 checksum = new CRC32();
		checksum.update(css().getBytes(StandardCharsets.UTF_8));
		return "%08x".formatted(checksum.getValue());
	}

	/** Where each application has the stylesheet, for ever. */
	String path() {
		return "/css/accent/" + this.colour.substring(1) + "-" + digest() + ".css";
	}

}
