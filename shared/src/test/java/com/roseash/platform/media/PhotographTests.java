package com.roseash.platform.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import com.roseash.platform.contract.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PhotographTests {

	@ParameterizedTest
	@CsvSource({ "300, 200, 2000, 300", "3000, 2000, 2000, 3000", "4000, 3900, 2000, 2000", "4000, 3000, 256, 800" })
	void ofALargePictureOnlySomePixelsAreRead(int width, int height, int needed, int read) throws IOException {
		assertThat(Photograph.read(new ByteArrayResource(picture(width, height)), needed).getWidth()).isEqualTo(read);
	}

	@Test
	void aPictureOfTooManyPixelsIsRefusedBeforeAnyOfThemIsRead() throws IOException {
		byte[] small = picture(1, 1);
		byte[] bomb = small.clone();
		// The width stands in the bytes from 16, the height in those from 20.
		bomb[18] = 0x20;
		bomb[22] = 0x20;

		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> Photograph.read(new ByteArrayResource(bomb), 2000))
			.withMessageContaining("30 megapixels");
	}

	private static byte[] picture(int width, int height) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
		return bytes.toByteArray();
	}

}
