package com.roseash.local.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * An nginx with one worker that sends a {@link SplitPage}: as a static file, and composed
 * by SSI from parts that a second server, also nginx, holds, with proxy_cache and gzip 1.
 */
final class Nginx implements AutoCloseable {

	private final Path directory;

	private final int port;

	private final ProcessHandle master;

	Nginx(SplitPage page) throws IOException, InterruptedException {
		this.directory = Files.createTempDirectory("rose-ash-nginx");
		this.port = freePort();
		page.write(Files.createDirectory(this.directory.resolve("files")));
		Files.writeString(this.directory.resolve("nginx.conf"), configuration(this.port, freePort()));
		run();
		this.master = ProcessHandle.of(Long.parseLong(Files.readString(this.directory.resolve("pid")).strip()))
			.orElseThrow();
	}

	/**
	 * Workers that root starts belong to somebody else, who may not read root's files.
	 */
	private static String configuration(int port, int parts) throws IOException {
		String configuration = new ClassPathResource("bench/nginx.conf").getContentAsString(StandardCharsets.UTF_8)
			.replace("{port}", Integer.toString(port))
			.replace("{parts}", Integer.toString(parts));
		return "root".equals(System.getProperty("user.name")) ? "user root;\n" + configuration : configuration;
	}

	URI url(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	/** The process that answers. */
	ProcessHandle worker() {
		return this.master.children().findFirst().orElseThrow();
	}

	@Override
	public void close() throws IOException {
		this.master.destroy();
		this.master.onExit().join();
		try (Stream<Path> files = Files.walk(this.directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	/** Returns when it listens. */
	private void run() throws IOException, InterruptedException {
		int code = new ProcessBuilder("nginx", "-p", this.directory.toString(), "-c", "nginx.conf", "-e", "error.log")
			.inheritIO()
			.start()
			.waitFor();
		if (code != 0) {
			throw new IOException("nginx did not start");
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
