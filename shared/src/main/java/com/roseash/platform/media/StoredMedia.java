package com.roseash.platform.media;

import org.jspecify.annotations.Nullable;

/**
 * A picture that every application serves.
 *
 * @param hash the SHA-256 of its bytes, in hexadecimal
 * @param url its path on each application, for ever
 * @param width its width in pixels
 * @param height its height in pixels
 * @param alt what it shows, for those who do not see it
 */
public record StoredMedia(String hash, String url, int width, int height, @Nullable String alt) {
}
