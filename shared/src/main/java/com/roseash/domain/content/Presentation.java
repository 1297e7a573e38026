package com.roseash.domain.content;

import java.net.URI;
import java.net.URISyntaxException;

import com.roseash.platform.contract.InvalidField;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How machines present a post, where that is not as readers see it: search engines, and
 * other sites that show a link to it (Open Graph, and X cards).
 *
 * @param canonicalUrl where it was published first, if that was elsewhere
 * @param metaTitle plain text, at most 300 characters
 * @param metaDescription plain text, at most 500 characters
 * @param ogTitle plain text, at most 300 characters
 * @param ogDescription plain text, at most 500 characters
 * @param ogImage the address of a stored picture
 * @param xTitle plain text, at most 300 characters
 * @param xDescription plain text, at most 500 characters
 * @param xImage the address of a stored picture
 */
@Embeddable
public record Presentation(@Column(name = "canonical_url") @Nullable String canonicalUrl,
		@Column(name = "meta_title") @Nullable String metaTitle,
		@Column(name = "meta_description") @Nullable String metaDescription,
		@Column(name = "og_title") @Nullable String ogTitle,
		@Column(name = "og_description") @Nullable String ogDescription,
		@Column(name = "og_image") @Nullable String ogImage, @Column(name = "x_title") @Nullable String xTitle,
		@Column(name = "x_description") @Nullable String xDescription,
		@Column(name = "x_image") @Nullable String xImage) {

	/** As readers see it. */
	public static final Presentation PLAIN = new Presentation(null, null, null, null, null, null, null, null, null);

	private static final int LONGEST_TITLE = 300;

	private static final int LONGEST_DESCRIPTION = 500;

	public Presentation {
		canonicalUrl = address("canonicalUrl", text("canonicalUrl", canonicalUrl, 2000));
		metaTitle = text("metaTitle", metaTitle, LONGEST_TITLE);
		metaDescription = text("metaDescription", metaDescription, LONGEST_DESCRIPTION);
		ogTitle = text("ogTitle", ogTitle, LONGEST_TITLE);
		ogDescription = text("ogDescription", ogDescription, LONGEST_DESCRIPTION);
		ogImage = picture("ogImage", text("ogImage", ogImage, 200));
		xTitle = text("xTitle", xTitle, LONGEST_TITLE);
		xDescription = text("xDescription", xDescription, LONGEST_DESCRIPTION);
		xImage = picture("xImage", text("xImage", xImage, 200));
	}

	private static @Nullable String text(String field, @Nullable String value, int longest) {
		return (value == null || value.isBlank()) ? null : InvalidField.limitText(field, value, longest);
	}

	private static @Nullable String picture(String field, @Nullable String url) {
		if (url != null && !url.matches("/media/[\\w.-]+")) {
			throw new InvalidField(field, "must be the address of a stored picture, such as /media/….jpg");
		}
		return url;
	}

	private static @Nullable String address(String field, @Nullable String url) {
		if (url != null && !isOnTheWeb(url)) {
			throw new InvalidField(field, "must be a whole address, such as https://example.org/post");
		}
		return url;
	}

	private static boolean isOnTheWeb(String url) {
		try {
			URI address = new URI(url);
			return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
					&& address.getHost() != null && address.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
