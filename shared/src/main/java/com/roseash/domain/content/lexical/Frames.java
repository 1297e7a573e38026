package com.roseash.domain.content.lexical;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The sites whose players may stand in a frame on our pages, where they can do nothing to
 * them.
 */
public final class Frames {

	/**
	 * Their origins; a page that shows documents has to allow them in its
	 * {@code frame-src}.
	 */
	public static final Set<String> ORIGINS = Set.of("https://www.youtube.com", "https://www.youtube-nocookie.com",
			"https://player.vimeo.com", "https://w.soundcloud.com", "https://open.spotify.com", "https://bandcamp.com",
			"https://embed.podcasts.apple.com", "https://codepen.io", "https://www.openstreetmap.org",
			"https://archive.org", "https://media.ccc.de", "https://framatube.org");

	private static final String ALLOWED = "allow-scripts allow-same-origin allow-popups allow-presentation";

	private Frames() {
	}

	/**
	 * The HTML of an embed as it is allowed; null if neither a frame nor a quotation is
	 * left of it.
	 */
	public static @Nullable String shown(String html) {
		String clean = Allowlist.FLOW.clean(html);
		return (clean.contains("<iframe") || clean.contains("<blockquote")) ? clean : null;
	}

	/** Whether a frame may show that. */
	static boolean allow(@Nullable String address) {
		if (address == null) {
			return false;
		}
		try {
			URI uri = URI.create(address.startsWith("//") ? "https:" + address : address);
			return ORIGINS.contains(uri.getScheme() + "://" + uri.getRawAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Keeps an {@code iframe} that shows such a site, and shuts it in; null for any
	 * other.
	 */
	static @Nullable String shutIn(String element, List<String> attributes) {
		int src = attributes.indexOf("src");
		if (src < 0 || !allow(attributes.get(src + 1))) {
			return null;
		}
		attributes.addAll(
				List.of("sandbox", ALLOWED, "loading", "lazy", "referrerpolicy", "strict-origin-when-cross-origin"));
		return element;
	}

}
