package com.roseash.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.platform.contract.Idempotency;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecondTryTests {

	private final SecondTry strategy = new SecondTry();

	@Test
	void aReplicaThatHungUpIsAskedOnceMore() throws IOException {
		try (Replicas replicas = new Replicas(1)) {
			assertThat(ask(new HttpGet(replicas.address()))).isEqualTo(200);
			assertThat(replicas.asked).hasValue(2);
		}
	}

	@Test
	void nobodyIsAskedThreeTimes() throws IOException {
		try (Replicas replicas = new Replicas(2)) {
			assertThatExceptionOfType(NoHttpResponseException.class)
				.isThrownBy(() -> ask(new HttpGet(replicas.address())));
			assertThat(replicas.asked).hasValue(2);
		}
	}

	@Test
	void whatChangesSomethingIsAskedOnce() throws IOException {
		try (Replicas replicas = new Replicas(1)) {
			assertThatExceptionOfType(NoHttpResponseException.class)
				.isThrownBy(() -> ask(new HttpPost(replicas.address())));
			assertThat(replicas.asked).hasValue(1);
		}
	}

	@Test
	void whatTakesEffectOnceUnderItsKeyIsAskedOnceMore() throws IOException {
		try (Replicas replicas = new Replicas(1)) {
			HttpPost action = new HttpPost(replicas.address());
			action.setHeader(Idempotency.HEADER, "a key");
			assertThat(ask(action)).isEqualTo(200);
			assertThat(replicas.asked).hasValue(2);
		}
	}

	@Test
	void whoeverTakesLongIsNotAskedAgain() {
		BasicHttpRequest get = new BasicHttpRequest("GET", "/");
		assertThat(this.strategy.retryRequest(get, new SocketTimeoutException(), 1, HttpCoreContext.create()))
			.isFalse();
		assertThat(this.strategy.retryRequest(get, new java.net.ConnectException(), 1, HttpCoreContext.create()))
			.isTrue();
	}

	private static int ask(ClassicHttpRequest request) throws IOException {
		try (CloseableHttpClient client = Siblings.httpClient(SystemDefaultDnsResolver.INSTANCE)
			.setRetryStrategy(new SecondTry())
			.build()) {
			return client.execute(request, (response) -> response.getCode());
		}
	}

	/** Replicas at one address, the first of which hang up without an answer. */
	private static final class Replicas implements AutoCloseable {

		private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
			.getBytes(StandardCharsets.US_ASCII);

		final AtomicInteger asked = new AtomicInteger();

		private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

		Replicas(int leaving) throws IOException {
			Thread.startVirtualThread(() -> serve(leaving));
		}

		String address() {
			return "http://127.0.0.1:" + this.server.getLocalPort() + "/";
		}

		private void serve(int leaving) {
			while (!this.server.isClosed()) {
				try (Socket socket = this.server.accept()) {
					readHead(socket);
					if (this.asked.incrementAndGet() > leaving) {
						socket.getOutputStream().write(ANSWER);
					}
				}
				catch (IOException ex) {
					return;
				}
			}
		}

		private static void readHead(Socket socket) throws IOException {
			StringBuilder head = new StringBuilder();
			while (!head.toString().endsWith("\r\n\r\n")) {
				head.append((char) socket.getInputStream().read());
			}
		}

		@Override
		public void close() throws IOException {
			this.server.close();
		}

	}

}
