package com.roseash.platform.http;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body has been read already, to check its digest, and can be read again.
 */
class BufferedRequest extends HttpServletRequestWrapper {

	private final ByteArrayInputStream body;

	BufferedRequest(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = new ByteArrayInputStream(body);
	}

	@Override
	public ServletInputStream getInputStream() {
		return new BufferedInput();
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(this.body, StandardCharsets.UTF_8));
	}

	private final class BufferedInput extends ServletInputStream {

		@Override
		public int read() throws IOException {
			return BufferedRequest.this.body.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return BufferedRequest.this.body.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return BufferedRequest.this.body.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("A buffered body is read at once");
		}

	}

}
