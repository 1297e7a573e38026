package com.roseash.platform.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import com.roseash.platform.contract.InvalidField;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Stores photographs that people upload: small enough for pages, the right way up, and
 * without what the camera wrote into them, such as the place.
 */
@Component
public class Photographs {

	private static final double QUALITY = 0.85;

	/** One after the other, since each takes memory. */
	private final Lock turn = new ReentrantLock();

	private final Media media;

	Photographs(Media media) {
		this.media = media;
	}

	/** Stores the middle of it, as a square of that many pixels. */
	public StoredMedia square(byte[] file, int side, String alt) {
		return inTurn(() -> {
			BufferedImage image = Photograph.read(file, side);
			return store(
					Thumbnails.of(image).crop(Positions.CENTER).size(side, side).imageType(BufferedImage.TYPE_INT_RGB),
					PictureType.JPEG, alt);
		});
	}

	/** Stores all of it, at most that many pixels wide and high. */
	public StoredMedia within(byte[] file, int longest, @Nullable String alt) {
		return inTurn(() -> {
			BufferedImage image = Photograph.read(file, longest);
			return store(fitted(image, longest), type(image), alt);
		});
	}

	private StoredMedia inTurn(Work work) {
		this.turn.lock();
		try {
			return work.run();
		}
		catch (IOException ex) {
			throw new InvalidField("picture", "is damaged");
		}
		finally {
			this.turn.unlock();
		}
	}

	private StoredMedia store(Thumbnails.Builder<BufferedImage> picture, PictureType type, @Nullable String alt)
			throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		picture.outputFormat(type.extension()).outputQuality(QUALITY).toOutputStream(bytes);
		return this.media.store(new StoreMedia(type.contentType(), bytes.toByteArray(), alt));
	}

	private static Thumbnails.Builder<BufferedImage> fitted(BufferedImage image, int longest) {
		Thumbnails.Builder<BufferedImage> fitted = Thumbnails.of(image);
		return (Math.max(image.getWidth(), image.getHeight()) > longest) ? fitted.size(longest, longest)
				: fitted.scale(1);
	}

	/** What can be seen through stays so. */
	private static PictureType type(BufferedImage image) {
		return image.getColorModel().hasAlpha() ? PictureType.PNG : PictureType.JPEG;
	}

	/** What takes memory. */
	private interface Work {

		StoredMedia run() throws IOException;

	}

}
