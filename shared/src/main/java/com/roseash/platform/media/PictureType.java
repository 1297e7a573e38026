package com.roseash.platform.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/** A type of picture, recognised by its content. */
enum PictureType {

	SVG("image/svg+xml", "svg"), PNG("image/png", "png"), JPEG("image/jpeg", "jpg"), WEBP("image/webp", "webp"),
	GIF("image/gif", "gif");

	private final String contentType;

	private final String extension;

	PictureType(String contentType, String extension) {
		this.contentType = contentType;
		this.extension = extension;
	}

	/** Of what is drawn here; a GIF is only ever kept. */
	static Optional<PictureType> ofContentType(String contentType) {
		return Arrays.stream(values())
			.filter((type) -> type != GIF && type.contentType.equals(contentType))
			.findFirst();
	}

	/** The type to keep a picture in: what can be seen through stays so. */
	static PictureType of(BufferedImage image) {
		return image.getColorModel().hasAlpha() ? PNG : JPEG;
	}

	/** How the pixels of a picture of that type are kept in memory. */
	int imageType() {
		return (this == PNG) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
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
			case GIF -> Raster.size(bytes, "gif");
		};
	}

}
