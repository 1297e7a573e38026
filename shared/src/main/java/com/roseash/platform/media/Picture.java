package com.roseash.platform.media;

import com.roseash.platform.contract.InvalidField;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A picture as pages show it.
 *
 * @param url the address of the file, from the root of each application
 * @param alt what it shows, for those who do not see it
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
@Embeddable
public record Picture(@Column(name = "picture_url") String url, @Column(name = "picture_alt") String alt,
		@Column(name = "picture_width") Integer width, @Column(name = "picture_height") Integer height) {

	public Picture {
		if (!url.matches("/media/[\\w.-]+")) {
			throw new InvalidField("picture.url", "must be the address of a stored file, such as /media/….svg");
		}
		alt = InvalidField.requireText("picture.alt", alt, 300);
		if (width < 1 || height < 1) {
			throw new InvalidField("picture.width", "and height must be positive");
		}
	}

	/** Its copies in other sizes, for {@code srcset}; null if there are none. */
	public @Nullable String srcset() {
		return Copies.srcset(this.url);
	}

}
