package com.roseash.platform.media;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Stores a picture.
 *
 * @param contentType {@code image/svg+xml}, {@code image/png}, {@code image/jpeg} or
 * {@code image/webp}
 * @param bytes the file, in JSON as base64
 * @param alt what it shows, for those who do not see it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record StoreMedia(String contentType, byte[] bytes, @Nullable String alt) {

	/** The most bytes a picture may have. */
	public static final int LARGEST = 2 * 1024 * 1024;

	public StoreMedia {
		contentType = InvalidField.requireText("contentType", contentType, 50);
		if (bytes.length == 0 || bytes.length > LARGEST) {
			throw new InvalidField("bytes", "must be between 1 byte and 2 MB");
		}
		if (alt != null) {
			alt = InvalidField.requireText("alt", alt, 500);
		}
	}

}
