package com.roseash.platform.cache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class CompositionTests {

	@Test
	void gzipOfStitchedPartsIsOneValidMember() throws IOException {
		Composition page = new Composition(
				List.of(Part.of("<html>"), Part.EMPTY, Part.of("grüße "), Part.of("</html>")));
		assertThat(gunzip(page.gzip())).isEqualTo("<html>grüße </html>".getBytes(StandardCharsets.UTF_8))
			.isEqualTo(page.plain());
	}

	@Test
	void anyPartsStitchToWhatTheyAre() throws IOException {
		Random random = new Random(7);
		for (int round = 0; round < 200; round++) {
			List<Part> parts = new ArrayList<>();
			for (int count = random.nextInt(12); count >= 0; count--) {
				byte[] bytes = new byte[random.nextInt(random.nextInt(20_000) + 1)];
				random.nextBytes(bytes);
				Arrays.fill(bytes, 0, bytes.length / 2, (byte) 'a');
				parts.add(Part.of(bytes));
			}
			Composition page = new Composition(parts);
			assertThat(gunzip(page.gzip())).isEqualTo(page.plain());
		}
	}

	@Test
	void aWrongChecksumWouldBeNoticed() {
		byte[] gzip = new Composition(List.of(Part.of("one"), Part.of("two"))).gzip();
		gzip[gzip.length - 8] ^= 1;
		assertThatIOException().isThrownBy(() -> gunzip(gzip)).withMessageContaining("trailer");
	}

	@Test
	void etagChangesWithAPartAndWithTheOrder() {
		Part one = Part.of("one");
		Part two = Part.of("two");
		assertThat(new Composition(List.of(one, two)).etag()).isEqualTo(new Composition(List.of(one, two)).etag())
			.isNotEqualTo(new Composition(List.of(two, one)).etag())
			.isNotEqualTo(new Composition(List.of(one, Part.of("2"))).etag());
	}

	private static byte[] gunzip(byte[] gzip) throws IOException {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
			return in.readAllBytes();
		}
	}

}
