package com.roseash.platform.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWrapper;
import com.luciad.imageio.webp.WebPWriteParam;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes WebP by libwebp, which is native code: it is given nothing but pictures that we
 * have drawn ourselves. Where it does not run, photographs have no copies.
 */
final class WebPEncoder {

	private static final Logger log = LoggerFactory.getLogger(WebPEncoder.class);

	private static final boolean AVAILABLE = load();

	private WebPEncoder() {
	}

	static boolean isAvailable() {
		return AVAILABLE;
	}

	static byte[] encode(BufferedImage image, float quality) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
		try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(output);
			writer.write(null, new IIOImage(image, null, null), settings(quality));
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static ImageWriteParam settings(float quality) {
		WebPWriteParam settings = new WebPWriteParam(Locale.ROOT);
		settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		settings.setCompressionType(CompressionType.Lossy);
		settings.setCompressionQuality(quality);
		return settings;
	}

	private static boolean load() {
		try {
			WebPWrapper.loadNativeLibrary();
			return true;
		}
		catch (UnsatisfiedLinkError | ExceptionInInitializerError | IllegalStateException ex) {
			log.warn("Pictures get no copies in WebP here: reason={}", ex.getMessage());
			return false;
		}
	}

}
