package com.roseash.platform.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.roseash.platform.contract.InvalidField;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

import org.springframework.core.io.InputStreamSource;

/** Reads what a camera or a screen wrote. */
final class Photograph {

	private static final long MOST_PIXELS = 30_000_000;

	/** As many as small heaps take, turned round included. */
	private static final double MOST_READ = 9_000_000;

	/** What the JDK reads by itself, less what nobody photographs in. */
	private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");

	private Photograph() {
	}

	/**
	 * The picture in the file, the right way up; of a large one only as many pixels as
	 * are needed for one of that many, and never more than a small heap takes.
	 */
	static BufferedImage read(InputStreamSource file, int needed) throws IOException {
		try (InputStream content = file.getInputStream();
				ImageInputStream input = new MemoryCacheImageInputStream(content)) {
			ImageReader reader = reader(input);
			try {
				reader.setInput(input, false, !isJpeg(reader));
				return read(reader, needed);
			}
			catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException
					| NegativeArraySizeException ex) {
				throw new IOException("The reader stumbled over it", ex);
			}
			finally {
				reader.dispose();
			}
		}
	}

	private static ImageReader reader(ImageInputStream input) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
		while (readers.hasNext()) {
			ImageReader reader = readers.next();
			if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
				return reader;
			}
		}
		throw new InvalidField("picture",
				"must be a JPEG, PNG or GIF file: save it as one of these first, if it is HEIC, AVIF or WebP");
	}

	/** How many pixels there are stands in the head, before any of them is read. */
	private static BufferedImage read(ImageReader reader, int needed) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if ((long) width * height > MOST_PIXELS) {
			throw new InvalidField("picture", "must have at most 30 megapixels");
		}
		if ("gif".equalsIgnoreCase(reader.getFormatName()) && reader.getNumImages(true) > 1) {
			throw new InvalidField("picture", "must not move here: take one that stands still");
		}
		ImageReadParam some = reader.getDefaultReadParam();
		int bearable = (int) Math.ceil(Math.sqrt((double) width * height / MOST_READ));
		int every = Math.max(bearable, Math.min(width, height) / (2 * needed));
		some.setSourceSubsampling(every, every, 0, 0);
		Orientation orientation = isJpeg(reader) ? ExifUtils.getExifOrientation(reader, 0) : null;
		BufferedImage image = reader.read(0, some);
		return (orientation != null) ? ExifFilterUtils.getFilterForOrientation(orientation).apply(image) : image;
	}

	/**
	 * Only these say how they are turned; what else others say of themselves can be a
	 * bomb.
	 */
	private static boolean isJpeg(ImageReader reader) throws IOException {
		return "JPEG".equalsIgnoreCase(reader.getFormatName());
	}

}
