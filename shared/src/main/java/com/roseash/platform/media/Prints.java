package com.roseash.platform.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;

/**
 * Draws a photograph in all its sizes: one that everybody can show, as JPEG or, if it can
 * be seen through, PNG; the copies as WebP; and a tiny one that stands in for it while it
 * is on its way.
 */
final class Prints {

	private static final int HIGHEST = 10_000;

	private static final int TINY = 16;

	private static final float QUALITY_OF_COPIES = 0.8f;

	private final BufferedImage image;

	private final PictureType type;

	Prints(BufferedImage image) throws IOException {
		this.type = PictureType.of(image);
		this.image = Fitted.within(image, Copies.WIDEST, HIGHEST).imageType(this.type.imageType()).asBufferedImage();
	}

	NewMedia media(@Nullable String name) throws IOException {
		byte[] main = main();
		String hash = Digest.of(main);
		List<NewMedia.File> files = new ArrayList<>();
		boolean copied = WebPEncoder.isAvailable();
		files
			.add(file(copied ? Copies.name(hash, this.image.getWidth(), this.type) : hash + "." + this.type.extension(),
					this.type, main));
		if (copied) {
			for (int width : Copies.widths(this.image.getWidth()).toList()) {
				files.add(file(Copies.name(hash, width, PictureType.WEBP), PictureType.WEBP,
						WebPEncoder.encode(narrow(width), QUALITY_OF_COPIES)));
			}
		}
		return new NewMedia(hash, new Size(this.image.getWidth(), this.image.getHeight()), null, name,
				copied ? preview() : null, files);
	}

	private byte[] main() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		if (this.type == PictureType.PNG) {
			ImageIO.write(this.image, "png", bytes);
		}
		else {
			Thumbnails.of(this.image)
				.scale(1)
				.outputFormat(this.type.extension())
				.outputQuality(Photographs.QUALITY)
				.toOutputStream(bytes);
		}
		return bytes.toByteArray();
	}

	private String preview() throws IOException {
		BufferedImage tiny = Thumbnails.of(this.image)
			.size(TINY, TINY)
			.imageType(this.type.imageType())
			.asBufferedImage();
		return "data:image/webp;base64," + Base64.getEncoder().encodeToString(WebPEncoder.encode(tiny, 0.5f));
	}

	private BufferedImage narrow(int width) throws IOException {
		return (width == this.image.getWidth()) ? this.image
				: Thumbnails.of(this.image).width(width).imageType(this.type.imageType()).asBufferedImage();
	}

	private static NewMedia.File file(String name, PictureType type, byte[] bytes) {
		return new NewMedia.File(name, type.contentType(), bytes.length, new ByteArrayResource(bytes));
	}

}
