package com.roseash.platform.operation;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServer;

import static org.assertj.core.api.Assertions.assertThat;

/** A crowd at the doors of a server while they are closed, many times over. */
class DrainTests {

	private static final int CROWD = 8;

	private static final byte[] REQUEST = "GET /quick HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
		.getBytes(StandardCharsets.US_ASCII);

	private final Drain drain = new Drain(new OperationSettings(null, null, Duration.ZERO));

	@Test
	@Timeout(60)
	void nobodyWaitsAtAClosedDoor() throws Exception {
		for (int round = 0; round < 40; round++) {
			assertThat(waitedInVain(this.drain)).isZero();
		}
	}

	@Test
	@Timeout(60)
	void jettyByItselfForgetsSomebody() throws Exception {
		int forgotten = 0;
		for (int round = 0; round < 400 && forgotten == 0; round++) {
			forgotten = waitedInVain(null);
		}
		assertThat(forgotten).isPositive();
	}

	private static int waitedInVain(@Nullable Drain drain) throws Exception {
		JettyServletWebServerFactory factory = new JettyServletWebServerFactory(0);
		factory.setShutdown(Shutdown.GRACEFUL);
		if (drain != null) {
			drain.customize(factory);
		}
		WebServer server = factory.getWebServer(DrainTests::serveQuickly);
		server.start();
		int port = server.getPort();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			CountDownLatch served = new CountDownLatch(CROWD);
			Callable<Boolean> visitor = () -> comesUntilTurnedAway(port, served);
			List<Future<Boolean>> crowd = IntStream.range(0, CROWD)
				.mapToObj((ignored) -> executor.submit(visitor))
				.toList();
			served.await();
			if (drain != null) {
				drain.stop();
			}
			server.shutDownGracefully((result) -> {
			});
			int waited = 0;
			for (Future<Boolean> turnedAway : crowd) {
				waited += turnedAway.get() ? 0 : 1;
			}
			return waited;
		}
		finally {
			server.stop();
		}
	}

	private static void serveQuickly(ServletContext context) {
		context.addServlet("quick", new HttpServlet() {

			@Override
			protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
				response.getWriter().write("quick");
			}

		}).addMapping("/quick");
	}

	/** False if a connection was made that nobody answered or closed. */
	private static boolean comesUntilTurnedAway(int port, CountDownLatch served) {
		while (!Thread.currentThread().isInterrupted()) {
			try (Socket socket = new Socket()) {
				socket.setSoTimeout(8000);
				socket.connect(new InetSocketAddress("127.0.0.1", port));
				socket.getOutputStream().write(REQUEST);
				socket.getInputStream().readAllBytes();
				served.countDown();
			}
			catch (ConnectException ex) {
				return true;
			}
			catch (SocketTimeoutException ex) {
				return false;
			}
			catch (IOException ex) {
				// the kernel had a connection that the server did not take any more
			}
		}
		return false;
	}

}
