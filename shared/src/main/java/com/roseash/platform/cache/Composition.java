package com.roseash.platform.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A whole page: its parts in order. */
public final class Composition {

	private static final byte[] GZIP_HEADER = { 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff };

	private static final byte[] LAST_BLOCK = { 0x03, 0x00 };

	private static final int GZIP_TRAILER = 8;

	private final List<Part> parts;

	public Composition(List<Part> parts) {
		this.parts = parts;
	}

	/**
	 * The entity tag (RFC 9110): it changes whenever a part does. Weak, since it stands
	 * for plain and gzip bytes alike.
	 */
	public String etag() {
		long version = 17;
		for (Part part : this.parts) {
			version = Long.rotateLeft(version * 0x9e3779b97f4a7c15L, 29) ^ part.version();
		}
		return "W/\"" + Long.toHexString(version) + '"';
	}

	/** The page's bytes. */
	public byte[] plain() {
		ByteBuffer page = ByteBuffer.allocate(this.parts.stream().mapToInt(Part::length).sum());
		this.parts.forEach((part) -> page.put(part.plain()));
		return page.array();
	}

	/**
	 * The page as one gzip member (RFC 1952), stitched from parts that were each deflated
	 * once. Since no part refers back into another, the size tells nothing about a
	 * personal part through text that a stranger put into a public one.
	 */
	public byte[] gzip() {
		int size = GZIP_HEADER.length + LAST_BLOCK.length + GZIP_TRAILER;
		for (Part part : this.parts) {
			size += part.deflated().length;
		}
		ByteBuffer page = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(GZIP_HEADER);
		int crc = 0;
		int length = 0;
		for (Part part : this.parts) {
			page.put(part.deflated());
			crc = Crc32Shift.combine(crc, part.crc(), part.crcFactor());
			length += part.length();
		}
		return page.put(LAST_BLOCK).putInt(crc).putInt(length).array();
	}

}
