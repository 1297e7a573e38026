package com.roseash.platform.blob;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.AbstractResource;

/** A file that is read from where somebody wants it, without what stands before. */
final class Blob extends AbstractResource {

	private final String name;

	private final long size;

	private final Source source;

	Blob(String name, long size, Source source) {
		this.name = name;
		this.size = size;
		this.source = source;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public long contentLength() {
		return this.size;
	}

	@Override
	public String getFilename() {
		return this.name;
	}

	@Override
	public String getDescription() {
		return "blob " + this.name;
	}

	@Override
	public InputStream getInputStream() {
		return new From(this.source);
	}

	/** Gives the bytes from a place on. */
	@FunctionalInterface
	interface Source {

		InputStream from(long position) throws IOException;

	}

	/** Asks for nothing until something is read. */
	private static final class From extends InputStream {

		private final Source source;

		private long position;

		private @Nullable InputStream open;

		From(Source source) {
			this.source = source;
		}

		@Override
		public int read() throws IOException {
			return open().read();
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			return open().read(target, offset, length);
		}

		@Override
		public long skip(long count) throws IOException {
			if (this.open != null) {
				return this.open.skip(count);
			}
			this.position += count;
			return count;
		}

		@Override
		public void close() throws IOException {
			if (this.open != null) {
				this.open.close();
			}
		}

		private InputStream open() throws IOException {
			if (this.open == null) {
				this.open = this.source.from(this.position);
			}
			return this.open;
		}

	}

}
