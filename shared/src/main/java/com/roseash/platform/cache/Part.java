package com.roseash.platform.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a page as bytes: plain, and on demand deflated so that it can be stitched
 * into a gzip page as it is.
 */
public final class Part {

	/** Nothing. */
	public static final Part EMPTY = new Part(new byte[0]);

	private final byte[] plain;

	private final int crc;

	private final int crcFactor;

	private final long version;

	private volatile byte @Nullable [] deflated;

	private Part(byte[] plain) {
		this.plain = plain;
		CRC32 checksum = new CRC32();
		checksum.update(plain);
		this.crc = (int) checksum.getValue();
		this.crcFactor = Crc32Shift.factor(plain.length);
		this.version = versionOf(plain);
	}

	/** The part with these bytes, which must not be changed afterwards. */
	public static Part of(byte[] plain) {
		return (plain.length != 0) ? new Part(plain) : EMPTY;
	}

	/** The part with that text, as UTF-8. */
	public static Part of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The text of the part. */
	public String text() {
		return new String(this.plain, StandardCharsets.UTF_8);
	}

	/** The number of bytes, plain. */
	public int length() {
		return this.plain.length;
	}

	/** A number that differs, for all practical purposes, whenever the bytes differ. */
	public long version() {
		return this.version;
	}

	byte[] plain() {
		return this.plain;
	}

	int crc() {
		return this.crc;
	}

	int crcFactor() {
		return this.crcFactor;
	}

	/**
	 * The bytes as deflate blocks that end on a byte boundary and are not the last of
	 * their stream.
	 */
	byte[] deflated() {
		byte[] known = this.deflated;
		if (known == null) {
			known = deflate(this.plain);
			this.deflated = known;
		}
		return known;
	}

	private static byte[] deflate(byte[] plain) {
		if (plain.length == 0) {
			return plain;
		}
		try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
			deflater.setInput(plain);
			ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 16);
			byte[] buffer = new byte[4096];
			int count;
			do {
				count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
				out.write(buffer, 0, count);
			}
			while (count == buffer.length);
			return out.toByteArray();
		}
	}

	/** 64-bit FNV-1a over the bytes. */
	private static long versionOf(byte[] plain) {
		long hash = 0xcbf29ce484222325L;
		for (byte b : plain) {
			hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
		}
		return hash;
	}

}
