package com.roseash.platform.media;

import java.awt.image.BufferedImage;

import net.coobird.thumbnailator.Thumbnails;

/** Makes pictures smaller, never larger. */
final class Fitted {

	private Fitted() {
	}

	static Thumbnails.Builder<BufferedImage> within(BufferedImage image, int width, int height) {
		Thumbnails.Builder<BufferedImage> fitted = Thumbnails.of(image);
		return (image.getWidth() > width || image.getHeight() > height) ? fitted.size(width, height) : fitted.scale(1);
	}

}
