package com.roseash.platform.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the header of a WebP file (RFC 9649), which the JDK cannot. */
final class WebP {

	private static final int HEADER = 30;

	private static final int FOURTEEN_BITS = 0x3FFF;

	private static final int TWENTY_FOUR_BITS = 0xFFFFFF;

	private WebP() {
	}

	static Size size(byte[] bytes) {
		if (bytes.length < HEADER || !text(bytes, 0).equals("RIFF") || !text(bytes, 8).equals("WEBP")) {
			throw new UnreadablePicture("is not a webp");
		}
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		return switch (text(bytes, 12)) {
			case "VP8 " -> new Size(file.getShort(26) & FOURTEEN_BITS, file.getShort(28) & FOURTEEN_BITS);
			case "VP8L" -> lossless(file.getInt(21));
			case "VP8X" -> new Size(1 + (file.getInt(24) & TWENTY_FOUR_BITS), 1 + (file.getInt(26) >>> 8));
			default -> throw new UnreadablePicture("is a damaged webp");
		};
	}

	private static Size lossless(int packed) {
		return new Size(1 + (packed & FOURTEEN_BITS), 1 + ((packed >>> 14) & FOURTEEN_BITS));
	}

	private static String text(byte[] bytes, int offset) {
		return new String(bytes, offset, 4, StandardCharsets.ISO_8859_1);
	}

}
