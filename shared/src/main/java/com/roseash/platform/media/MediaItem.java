package com.roseash.platform.media;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Something that is kept.
 *
 * @param hash by which it is known
 * @param url its path on each application, for ever
 * @param contentType its media type
 * @param size its bytes, without those of its copies
 * @param width in pixels, of a picture
 * @param height in pixels, of a picture
 * @param alt what it shows; empty if nobody has said it
 * @param name what the file was called, if that is known
 * @param storedAt since when it is kept
 * @param used whether something refers to it
 */
public record MediaItem(String hash, String url, String contentType, DataSize size, @Nullable Integer width,
		@Nullable Integer height, String alt, @Nullable String name, Instant storedAt, boolean used) {

	/**
	 * The part of the media type that tells what to show: image, video, audio or other.
	 */
	public String kind() {
		String type = this.contentType.substring(0, this.contentType.indexOf('/'));
		return type.equals("application") ? "other" : type;
	}

	/** Its copies in other sizes, for {@code srcset}; null if there are none. */
	public @Nullable String srcset() {
		return Copies.srcset(this.url);
	}

	/** The size in kilobytes, at least one. */
	public long kilobytes() {
		return Math.max(1, this.size.toKilobytes());
	}

}
