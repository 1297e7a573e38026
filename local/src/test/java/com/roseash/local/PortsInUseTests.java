package com.roseash.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsInUseTests {

	@Test
	void namesThePortAndWhoHoldsIt() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = Integer.toString(socket.getLocalPort());

			assertThat(PortsInUse.among(Map.of("blog", socket.getLocalPort()))).singleElement()
				.asString()
				.contains("Port " + port, "blog", "in use by", Long.toString(ProcessHandle.current().pid()));
		}
	}

	@Test
	void saysNothingOfAFreePort() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}

		assertThat(PortsInUse.among(Map.of("blog", port))).isEmpty();
	}

	@Test
	void whatIsClaimedIsNotClaimedAgain() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}

		assertThat(PortsInUse.claim(port)).isTrue();
		assertThat(PortsInUse.claim(port)).isFalse();
	}

}
