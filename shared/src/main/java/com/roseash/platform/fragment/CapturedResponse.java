package com.roseash.platform.fragment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A response whose body is kept back until it is known what it is. Status and headers
 * pass through.
 */
class CapturedResponse extends HttpServletResponseWrapper {

	private final ByteArrayOutputStream body = new ByteArrayOutputStream(16 * 1024);

	private @Nullable PrintWriter writer;

	CapturedResponse(HttpServletResponse response) {
		super(response);
	}

	byte[] body() {
		if (this.writer != null) {
			this.writer.flush();
		}
		return this.body.toByteArray();
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return new BodyOutput();
	}

	@Override
	public PrintWriter getWriter() {
		if (this.writer == null) {
			this.writer = new PrintWriter(new OutputStreamWriter(this.body, StandardCharsets.UTF_8));
		}
		return this.writer;
	}

	@Override
	public void flushBuffer() {
		// what is kept back cannot be flushed
	}

	@Override
	public void resetBuffer() {
		this.writer = null;
		this.body.reset();
	}

	@Override
	public void reset() {
		super.reset();
		resetBuffer();
	}

	@Override
	public void setContentLength(int length) {
		// the length of what is sent in the end is set then
	}

	@Override
	public void setContentLengthLong(long length) {
		// the length of what is sent in the end is set then
	}

	@Override
	public void setHeader(String name, String value) {
		if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
			super.setHeader(name, value);
		}
	}

	private final class BodyOutput extends ServletOutputStream {

		@Override
		public void write(int b) {
			CapturedResponse.this.body.write(b);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			CapturedResponse.this.body.write(bytes, offset, length);
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("A captured response is written at once");
		}

	}

}
