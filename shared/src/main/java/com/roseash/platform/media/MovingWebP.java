package com.roseash.platform.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.core.io.ByteArrayResource;

/** Reads the chunks of a WebP that moves (RFC 9649), and keeps those that are shown. */
final class MovingWebP {

	private static final Set<String> SHOWN = Set.of("VP8X", "ICCP", "ANIM", "ANMF");

	private static final int HEAD = 12;

	private static final int FLAGS = 20;

	private static final int MOVES = 0x02;

	/** What says that there is Exif or XMP in it. */
	private static final int METADATA = 0x08 | 0x04;

	private MovingWebP() {
	}

	static boolean begins(byte[] bytes) {
		return bytes.length >= 30 && text(bytes, 0).equals("RIFF") && text(bytes, 8).equals("WEBP")
				&& text(bytes, HEAD).equals("VP8X") && (bytes[FLAGS] & MOVES) != 0;
	}

	static MovingPicture of(byte[] bytes) throws IOException {
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		int width = 1 + (file.getInt(24) & 0xFFFFFF);
		int height = 1 + (file.getInt(26) >>> 8);
		ByteArrayOutputStream kept = new ByteArrayOutputStream();
		kept.write(bytes, 0, HEAD);
		int frames = 0;
		for (int at = HEAD; at < bytes.length; at = end(file, at)) {
			if (end(file, at) > bytes.length) {
				throw new IOException("A chunk ends after the file");
			}
			frames += text(bytes, at).equals("ANMF") ? 1 : 0;
			MovingPicture.require(width, height, frames);
			if (SHOWN.contains(text(bytes, at))) {
				kept.write(bytes, at, end(file, at) - at);
			}
		}
		if (frames == 0) {
			throw new IOException("It says that it moves, and has no frames");
		}
		return new MovingPicture(PictureType.WEBP, new Size(width, height),
				new ByteArrayResource(whole(kept.toByteArray())));
	}

	/** Says of itself what is in it now. */
	private static byte[] whole(byte[] kept) {
		ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).putInt(4, kept.length - 8);
		kept[FLAGS] &= (byte) ~METADATA;
		return kept;
	}

	/** Chunks have an even length. */
	private static int end(ByteBuffer file, int at) throws IOException {
		int length = file.getInt(at + 4);
		if (length < 0 || length > file.capacity()) {
			throw new IOException("A chunk is longer than the file");
		}
		return at + 8 + length + (length & 1);
	}

	private static String text(byte[] bytes, int at) {
		return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
	}

}
