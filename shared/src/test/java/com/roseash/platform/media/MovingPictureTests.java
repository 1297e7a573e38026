package com.roseash.platform.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MovingPictureTests {

	@Test
	void aGifGoesOnMovingWithoutWhatIsNotShown() throws IOException {
		byte[] gif = withComment(gif(40, 30, 3));

		MovingPicture kept = Objects.requireNonNull(read(gif));

		assertThat(kept.size()).isEqualTo(new Size(40, 30));
		assertThat(frames(kept.bytes())).isEqualTo(3).isEqualTo(frames(gif));
		assertThat(text(gif)).contains("51.5 N");
		assertThat(text(kept.bytes())).doesNotContain("51.5 N");
		assertThat(Objects.requireNonNull(read(kept.bytes())).bytes()).isEqualTo(kept.bytes());
		assertThat(kept.media("a.gif").main().name()).endsWith(".gif");
	}

	@Test
	void whatStandsStillIsDrawn() throws IOException {
		assertThat(read(gif(40, 30, 1))).isNull();
		assertThat(read("text".getBytes(StandardCharsets.US_ASCII))).isNull();
	}

	@Test
	void aGifOfTooManyPixelsInAllIsRefused() throws IOException {
		byte[] gif = gif(2, 2, 120);
		ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 2000).putShort(8, (short) 2000);

		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> read(gif))
			.withMessageContaining("upload a film instead");
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> read(gif(1, 1, 1001)));
	}

	@Test
	void whatIsDamagedIsRefusedWhereverItEnds() throws IOException {
		byte[] gif = gif(40, 30, 3);
		int refused = 0;
		for (int length = 14; length < gif.length - 1; length++) {
			try {
				read(Arrays.copyOf(gif, length));
			}
			catch (IOException ex) {
				refused++;
			}
		}

		assertThat(refused).isGreaterThan(gif.length / 2);
		byte[] larger = gif(40, 30, 2);
		ByteBuffer.wrap(larger).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 10);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(larger));
	}

	@Test
	void aWebPGoesOnMovingWithoutWhatIsNotShown() throws IOException {
		byte[] webp = webp(40, 30, 2, "EXIF", "XMP ", "JUNK");

		MovingPicture kept = Objects.requireNonNull(read(webp));

		assertThat(kept.size()).isEqualTo(new Size(40, 30));
		assertThat(text(kept.bytes())).contains("ANIM", "ANMF").doesNotContain("EXIF", "XMP ", "JUNK", "51.5 N");
		assertThat(kept.bytes()[20]).isEqualTo((byte) 0x02);
		assertThat(ByteBuffer.wrap(kept.bytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
			.isEqualTo(kept.bytes().length - 8);
		assertThat(kept.media("a.webp").main().contentType()).isEqualTo("image/webp");
	}

	@Test
	void aWebPThatIsTooLargeOrDamagedIsRefused() {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> read(webp(16_000, 16_000, 1)));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> read(webp(1, 1, 1001)));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(webp(1, 1, 0)));
		byte[] cut = webp(40, 30, 2);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(Arrays.copyOf(cut, cut.length - 3)));
		byte[] negative = webp(40, 30, 2);
		ByteBuffer.wrap(negative).order(ByteOrder.LITTLE_ENDIAN).putInt(34, -9);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(negative));
	}

	private static @Nullable MovingPicture read(byte[] file) throws IOException {
		return MovingPicture.read(new ByteArrayResource(file));
	}

	private static String text(byte[] file) {
		return new String(file, StandardCharsets.ISO_8859_1);
	}

	private static int frames(byte[] file) throws IOException {
		try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
			ImageReader reader = ImageIO.getImageReaders(input).next();
			reader.setInput(input);
			int frames = reader.getNumImages(true);
			for (int frame = 0; frame < frames; frame++) {
				reader.read(frame);
			}
			return frames;
		}
	}

	private static byte[] gif(int width, int height, int frames) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(output);
			writer.prepareWriteSequence(null);
			for (int frame = 0; frame < frames; frame++) {
				BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
				image.setRGB(0, 0, 0xFF0000 + frame);
				writer.writeToSequence(new IIOImage(image, null, null), null);
			}
			writer.endWriteSequence();
		}
		return bytes.toByteArray();
	}

	/** The same with a comment before its end. */
	private static byte[] withComment(byte[] gif) {
		byte[] comment = "\u0021\u00fe\u000651.5 N\u0000;".getBytes(StandardCharsets.ISO_8859_1);
		byte[] both = Arrays.copyOf(gif, gif.length - 1 + comment.length);
		System.arraycopy(comment, 0, both, gif.length - 1, comment.length);
		return both;
	}

	private static byte[] webp(int width, int height, int frames, String... others) {
		ByteBuffer file = ByteBuffer.allocate(60_000).order(ByteOrder.LITTLE_ENDIAN);
		file.put("RIFF    WEBP".getBytes(StandardCharsets.US_ASCII));
		chunk(file, "VP8X", 10).put((byte) 0x0E).put(new byte[3]);
		file.put(three(width - 1)).put(three(height - 1));
		chunk(file, "ANIM", 6).put(new byte[6]);
		for (int frame = 0; frame < frames; frame++) {
			chunk(file, "ANMF", 24).put(new byte[24]);
		}
		for (String other : others) {
			chunk(file, other, 7).put("51.5 N\u0000\u0000".getBytes(StandardCharsets.US_ASCII));
		}
		file.putInt(4, file.position() - 8);
		return Arrays.copyOf(file.array(), file.position());
	}

	private static ByteBuffer chunk(ByteBuffer file, String name, int length) {
		return file.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(length);
	}

	private static byte[] three(int number) {
		return new byte[] { (byte) number, (byte) (number >> 8), (byte) (number >> 16) };
	}

}
