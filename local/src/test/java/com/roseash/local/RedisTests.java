package com.roseash.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RedisTests {

	private final Ports ports = Ports.free();

	@TempDir
	private Path directory;

	private Redis redis;

	@BeforeEach
	void start() throws IOException {
		this.redis = new Redis(new Home(this.directory, this.directory), this.ports.redis());
		this.redis.start();
	}

	@AfterEach
	void stop() {
		this.redis.stop();
	}

	@Test
	void hasReadWhatItWroteDownWhenItIsStarted() throws IOException {
		answer("EVAL \"for i = 1, 500000 do redis.call('set', 'frag' .. i, i) end return 1\" 0");
		answer("SET session mine");
		this.redis.stop();

		this.redis.start();
		assertThat(answer("DBSIZE")).isEqualTo(":500001");
		this.redis.forgetFragments();
		assertThat(answer("DBSIZE")).isEqualTo(":1");
	}

	private String answer(String command) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.ports.redis())) {
			socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).lines()
				.findFirst()
				.orElseThrow();
		}
	}

}
