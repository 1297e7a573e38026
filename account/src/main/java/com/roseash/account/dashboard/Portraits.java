package com.roseash.account.dashboard;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Media;
import com.roseash.platform.media.Picture;
import com.roseash.platform.media.StoreMedia;
import com.roseash.platform.media.StoredMedia;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

import org.springframework.stereotype.Component;

/**
 * Makes a small square of a photograph, the right way up and without what the camera
 * wrote into it, such as the place.
 */
@Component
class Portraits {

	private static final int SIDE = 256;

	private static final long MOST_PIXELS = 30_000_000;

	/** One after the other, since each takes memory. */
	private final Lock turn = new ReentrantLock();

	private final Media media;

	Portraits(Media media) {
		this.media = media;
	}

	/** Stores a portrait of that name. */
	Picture store(byte[] photograph, String name) throws IOException {
		this.turn.lock();
		try {
			StoredMedia stored = this.media.store(new StoreMedia("image/jpeg", portrait(photograph), name));
			return new Picture(stored.url(), name, stored.width(), stored.height());
		}
		finally {
			this.turn.unlock();
		}
	}

	private static byte[] portrait(byte[] photograph) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Thumbnails.of(read(photograph))
			.crop(Positions.CENTER)
			.size(SIDE, SIDE)
			.imageType(BufferedImage.TYPE_INT_RGB)
			.outputFormat("jpg")
			.outputQuality(0.85)
			.toOutputStream(bytes);
		return bytes.toByteArray();
	}

	private static BufferedImage read(byte[] photograph) throws IOException {
		try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(photograph))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
			if (!readers.hasNext()) {
				throw new InvalidField("picture", "must be a JPEG or PNG file");
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(input);
				return read(reader);
			}
			finally {
				reader.dispose();
			}
		}
	}

	/**
	 * Reads only as many of the pixels as are needed; how many there are stands in the
	 * head.
	 */
	private static BufferedImage read(ImageReader reader) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if ((long) width * height > MOST_PIXELS) {
			throw new InvalidField("picture", "must have at most 30 megapixels");
		}
		ImageReadParam some = reader.getDefaultReadParam();
		int every = Math.max(1, Math.min(width, height) / (2 * SIDE));
		some.setSourceSubsampling(every, every, 0, 0);
		boolean tells = "JPEG".equalsIgnoreCase(reader.getFormatName());
		Orientation orientation = tells ? ExifUtils.getExifOrientation(reader, 0) : null;
		BufferedImage image = reader.read(0, some);
		return (orientation != null) ? ExifFilterUtils.getFilterForOrientation(orientation).apply(image) : image;
	}

}
