package com.roseash.platform.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.roseash.platform.contract.InvalidField;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Reads what a camera or a screen wrote. */
final class Photograph {

	private static final long MOST_PIXELS = 30_000_000;

	/** As many as small heaps take, turned round included. */
	private static final double MOST_READ = 9_000_000;

	private Photograph() {
	}

	/**
	 * The picture in the file, the right way up; of a large one only as many pixels as
	 * are needed for one of that many, and never more than a small heap takes.
	 */
	static BufferedImage read(byte[] file, int needed) throws IOException {
		try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
			if (!readers.hasNext()) {
				throw new InvalidField("picture", "must be a JPEG or PNG file");
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(input);
				return read(reader, needed);
			}
			finally {
				reader.dispose();
			}
		}
	}

	/** How many pixels there are stands in the head, before any of them is read. */
	private static BufferedImage read(ImageReader reader, int needed) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if ((long) width * height > MOST_PIXELS) {
			throw new InvalidField("picture", "must have at most 30 megapixels");
		}
		ImageReadParam some = reader.getDefaultReadParam();
		int bearable = (int) Math.ceil(Math.sqrt((double) width * height / MOST_READ));
		int every = Math.max(bearable, Math.min(width, height) / (2 * needed));
		some.setSourceSubsampling(every, every, 0, 0);
		boolean tells = "JPEG".equalsIgnoreCase(reader.getFormatName());
		Orientation orientation = tells ? ExifUtils.getExifOrientation(reader, 0) : null;
		BufferedImage image = reader.read(0, some);
		return (orientation != null) ? ExifFilterUtils.getFilterForOrientation(orientation).apply(image) : image;
	}

}
