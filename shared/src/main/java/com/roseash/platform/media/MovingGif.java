package com.roseash.platform.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;

/** Reads the blocks of a GIF (89a), and keeps those that are shown. */
final class MovingGif {

	/** The extensions that say how often it is played. */
	private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

	private static final int SCREEN = 13;

	private static final int IMAGE = 0x2C;

	private static final int EXTENSION = 0x21;

	private static final int CONTROL = 0xF9;

	private static final int APPLICATION = 0xFF;

	private static final int END = 0x3B;

	private final ByteBuffer file;

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

	private final int width;

	private final int height;

	private int frames;

	private MovingGif(byte[] bytes) {
		this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		this.width = unsigned(6);
		this.height = unsigned(8);
	}

	static boolean begins(byte[] bytes) {
		return bytes.length > SCREEN && new String(bytes, 0, 6, StandardCharsets.ISO_8859_1).matches("GIF8[79]a");
	}

	/** Null if it is a single picture. */
	static @Nullable MovingPicture of(byte[] bytes) throws IOException {
		MovingGif gif = new MovingGif(bytes);
		gif.walk();
		return (gif.frames > 1) ? new MovingPicture(PictureType.GIF, new Size(gif.width, gif.height),
				new ByteArrayResource(gif.kept.toByteArray())) : null;
	}

	private void walk() throws IOException {
		keep(0, SCREEN + colours(10));
		int at = SCREEN + colours(10);
		while (at < this.file.capacity() && octet(at) != END) {
			at = switch (octet(at)) {
				case EXTENSION -> extension(at);
				case IMAGE -> image(at);
				default -> throw new IOException("There is no block at " + at);
			};
		}
		this.kept.write(END);
	}

	private int extension(int at) {
		int end = blocks(at + 2);
		if (octet(at + 1) == CONTROL || (octet(at + 1) == APPLICATION && LOOPS.contains(text(at + 3)))) {
			keep(at, end);
		}
		return end;
	}

	private int image(int at) throws IOException {
		if (unsigned(at + 1) + unsigned(at + 5) > this.width || unsigned(at + 3) + unsigned(at + 7) > this.height) {
			throw new IOException("A frame is larger than the picture");
		}
		this.frames++;
		if (this.frames > 1) {
			MovingPicture.require(this.width, this.height, this.frames);
		}
		int end = blocks(at + 11 + colours(at + 9));
		keep(at, end);
		return end;
	}

	/** How many bytes the table of colours has that those flags tell of. */
	private int colours(int flags) {
		return ((octet(flags) & 0x80) != 0) ? 3 << ((octet(flags) & 7) + 1) : 0;
	}

	/** Where the data ends that begins there, in blocks that each tell their length. */
	private int blocks(int from) {
		int at = from;
		while (octet(at) != 0) {
			at += octet(at) + 1;
		}
		return at + 1;
	}

	private void keep(int from, int to) {
		this.kept.write(this.file.array(), from, to - from);
	}

	private String text(int at) {
		return new String(this.file.array(), at, 11, StandardCharsets.ISO_8859_1);
	}

	private int octet(int at) {
		return Byte.toUnsignedInt(this.file.get(at));
	}

	private int unsigned(int at) {
		return Short.toUnsignedInt(this.file.getShort(at));
	}

}
