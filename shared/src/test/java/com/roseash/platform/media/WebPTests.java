package com.roseash.platform.media;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebPTests {

	@Test
	void eachOfTheThreeHeadersSaysTheSize() {
		assertThat(WebP.size(file("56503820", "00000000", "3001009d012a", "40016480"))).isEqualTo(new Size(320, 100));
		assertThat(WebP.size(file("5650384c", "00000000", "2f", "3fc11800", "0000000000")))
			.isEqualTo(new Size(320, 100));
		assertThat(WebP.size(file("56503858", "0a000000", "00000000", "3f0100", "630000")))
			.isEqualTo(new Size(320, 100));
	}

	@Test
	void anythingElseIsRefused() {
		assertThatExceptionOfType(UnreadablePicture.class).isThrownBy(() -> WebP.size(new byte[100]));
		assertThatExceptionOfType(UnreadablePicture.class).isThrownBy(() -> WebP.size(new byte[3]));
	}

	/** RIFF, a size, WEBP, then the chunk. */
	private static byte[] file(String... chunk) {
		return HexFormat.of().parseHex("52494646" + "16000000" + "57454250" + String.join("", chunk) + "0000");
	}

}
