package com.roseash.platform.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the header of a PNG or JPEG. */
final class Raster {

	private Raster() {
	}

	static Size size(byte[] bytes, String format) {
		try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
			if (!readers.hasNext()) {
				throw new UnreadablePicture("is not a picture");
			}
			return size(readers.next(), input, format);
		}
		catch (IOException ex) {
			throw new UnreadablePicture("is damaged", ex);
		}
	}

	private static Size size(ImageReader reader, ImageInputStream input, String format) throws IOException {
		try {
			if (!reader.getFormatName().equalsIgnoreCase(format)) {
				throw new UnreadablePicture("is a " + reader.getFormatName() + ", not a " + format);
			}
			reader.setInput(input, true, true);
			return new Size(reader.getWidth(0), reader.getHeight(0));
		}
		finally {
			reader.dispose();
		}
	}

}
