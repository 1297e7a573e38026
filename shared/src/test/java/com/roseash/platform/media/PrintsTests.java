package com.roseash.platform.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import org.springframework.util.StreamUtils;

import static org.assertj.core.api.Assertions.assertThat;

class PrintsTests {

	@Test
	void thereIsOneForEachPlaceAndNoneIsLargerThanWhatCame() throws IOException {
		NewMedia media = new Prints(picture(1200, 600, BufferedImage.TYPE_3BYTE_BGR)).media("loaf.jpg");

		assertThat(media.size()).isEqualTo(new Size(1200, 600));
		assertThat(media.files()).extracting(NewMedia.File::name)
			.containsExactly(media.hash() + "-1200.jpg", media.hash() + "-600.webp", media.hash() + "-1000.webp",
					media.hash() + "-1200.webp");
		assertThat(sizeOf(media.files().get(1))).isEqualTo(new Size(600, 300));
		assertThat(sizeOf(media.files().get(3))).isEqualTo(new Size(1200, 600));
		assertThat(media.files()).allSatisfy((file) -> assertThat(file.size()).isPositive());
	}

	@Test
	void whatCanBeSeenThroughStaysSo() throws IOException {
		NewMedia media = new Prints(picture(700, 20, BufferedImage.TYPE_INT_ARGB)).media(null);

		assertThat(media.main().name()).endsWith("-700.png");
		assertThat(media.files().get(1).content()).satisfies((file) -> assertThat(
				new String(StreamUtils.copyToByteArray(file.getInputStream()), StandardCharsets.ISO_8859_1))
			.as("a chunk for what is seen through")
			.contains("ALPH"));
	}

	@Test
	void theTinyOneFitsIntoThePage() throws IOException {
		NewMedia media = new Prints(picture(1200, 600, BufferedImage.TYPE_INT_RGB)).media(null);

		assertThat(media.preview()).startsWith("data:image/webp;base64,").hasSizeLessThan(600);
		byte[] bytes = Base64.getDecoder().decode(String.valueOf(media.preview()).split(",")[1]);
		assertThat(WebP.size(bytes)).isEqualTo(new Size(16, 8));
	}

	@Test
	void aLargeOneIsMadeAsWideAsTheWidestPlace() throws IOException {
		NewMedia media = new Prints(picture(2600, 100, BufferedImage.TYPE_INT_RGB)).media(null);

		assertThat(media.size()).isEqualTo(new Size(2400, 92));
		assertThat(media.files()).hasSize(5);
	}

	private static Size sizeOf(NewMedia.File file) throws IOException {
		return WebP.size(StreamUtils.copyToByteArray(file.content().getInputStream()));
	}

	private static BufferedImage picture(int width, int height, int type) {
		BufferedImage picture = new BufferedImage(width, height, type);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(new Color(160, 55, 75, 200));
		pen.fillOval(0, 0, width / 2, height);
		pen.dispose();
		return picture;
	}

}
