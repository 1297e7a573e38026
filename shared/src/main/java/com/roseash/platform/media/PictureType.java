package com.roseash.platform.media;

import java.util.Arrays;
import java.util.Optional;

/** A type of picture, recognised by its content. */
enum PictureType {

	SVG("image/svg+xml", "svg"), PNG("image/png", "png"), JPEG("image/jpeg", "jpg"), WEBP("image/webp", "webp");

	private final String contentType;

	private final String extension;

	PictureType(String contentType, String extension) {
		this.contentType = contentType;
		this.extension = extension;
	}

	static Optional<PictureType> ofContentType(String contentType) {
		return Arrays.stream(values()).filter((type) -> type.contentType.equals(contentType)).findFirst();
	}

	/** The type that files with that extension have in addresses. */
	static PictureType ofExtension(String extension) {
		return Arrays.stream(values()).filter((type) -> type.extension.equals(extension)).findFirst().orElseThrow();
	}

	String contentType() {
		return this.contentType;
	}

	String extension() {
		return this.extension;
	}

	/**
	 * The size of the picture in those bytes; an {@link UnreadablePicture} says why they
	 * are none.
	 */
	Size sizeOf(byte[] bytes) {
		return switch (this) {
			case SVG -> Drawing.size(bytes);
			case PNG -> Raster.size(bytes, "png");
			case JPEG -> Raster.size(bytes, "jpeg");
			case WEBP -> WebP.size(bytes);
		};
	}

}
