package com.roseash.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Finds the ports that somebody else holds already, and keeps others from free ones. */
final class PortsInUse {

	private static final List<ServerSocket> CLAIMED = new CopyOnWriteArrayList<>();

	private PortsInUse() {
	}

	/** A sentence for each port that is taken, naming who holds it. */
	static List<String> among(Map<String, Integer> ports) {
		List<String> taken = new ArrayList<>();
		ports.forEach((part, port) -> {
			if (!isFree(port)) {
				taken.add("Port %d, which %s needs, is in use by %s.".formatted(port, part, PortHolder.describe(port)));
			}
		});
		return taken;
	}

	/** A port that nobody holds now. */
	static int free() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** Takes a port and keeps it while this process lives; false when another has it. */
	static boolean claim(int port) {
		try {
			CLAIMED.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isFree(int port) {
		return canListen(new InetSocketAddress(port))
				&& canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
	}

	private static boolean canListen(InetSocketAddress address) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(address);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
