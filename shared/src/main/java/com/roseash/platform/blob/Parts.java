package com.roseash.platform.blob;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Reads a file that is kept in parts of the same size, one part at a time. */
final class Parts extends InputStream {

	private final IntFunction<byte[]> parts;

	private final int size;

	private int number;

	private int position;

	private byte[] part = new byte[0];

	private boolean loaded;

	Parts(IntFunction<byte[]> parts, long from, int size) {
		this.parts = parts;
		this.size = size;
		this.number = Math.toIntExact(from / size);
		this.position = (int) (from % size);
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, target.length);
		if (length == 0) {
			return 0;
		}
		if (!hasMore()) {
			return -1;
		}
		int count = Math.min(length, this.part.length - this.position);
		System.arraycopy(this.part, this.position, target, offset, count);
		this.position += count;
		return count;
	}

	private boolean hasMore() {
		if (!this.loaded) {
			load();
		}
		else if (this.position == this.size) {
			this.number++;
			this.position = 0;
			load();
		}
		return this.position < this.part.length;
	}

	private void load() {
		this.part = this.parts.apply(this.number);
		this.loaded = true;
	}

}
