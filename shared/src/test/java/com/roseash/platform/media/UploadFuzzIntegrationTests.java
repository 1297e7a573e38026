package com.roseash.platform.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

import com.roseash.platform.contract.InvalidField;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever is uploaded is kept or refused in words, and takes no more memory than there
 * is.
 */
@HttpTest
class UploadFuzzIntegrationTests {

	private static final long HEAP_OF_AN_APPLICATION = 192L * 1024 * 1024;

	/** In milliseconds between two looks, each of which takes twice as long. */
	private static final int PAUSE = 100;

	@Autowired
	Photographs photographs;

	@Autowired
	Uploads uploads;

	@ParameterizedTest
	@ValueSource(strings = { "jpeg", "png", "gif" })
	void damagedPicturesAreKeptOrRefusedInWords(String format) throws IOException {
		byte[] whole = picture(format);
		Random random = new Random(7);
		int kept = 0;
		for (int times = 0; times < 400; times++) {
			byte[] file = (times % 2 == 0) ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			for (int flips = 0; file.length > 0 && flips < times % 12; flips++) {
				file[random.nextInt(Math.min(file.length, (times % 3 == 0) ? 200 : file.length))] = (byte) random
					.nextInt();
			}
			kept += isKept(file) ? 1 : 0;
		}
		assertThat(isKept(whole)).as("it is a picture when it is whole").isTrue();
		assertThat(kept).as("not everything is one").isLessThan(400);
	}

	@Test
	void randomBytesAreRefusedInWords() {
		Random random = new Random(11);
		for (int times = 0; times < 300; times++) {
			byte[] file = new byte[random.nextInt(4000)];
			random.nextBytes(file);
			byte[] head = List
				.of("\u00ff\u00d8\u00ff\u00e1", "\u0089PNG\r\n\u001a\n", "GIF89a", "RIFF....WEBPVP8 ", "II*\0")
				.get(times % 5)
				.getBytes(StandardCharsets.ISO_8859_1);
			System.arraycopy(head, 0, file, 0, Math.min(head.length, file.length));
			assertThat(isKept(file)).isFalse();
		}
	}

	@Test
	void ofAPictureThatIsSomethingElseAsWellOnlyThePictureIsKept() throws IOException {
		byte[] jpeg = picture("jpeg");
		byte[] html = "<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
		byte[] both = Arrays.copyOf(jpeg, jpeg.length + html.length);
		System.arraycopy(html, 0, both, jpeg.length, html.length);

		StoredMedia plain = this.photographs.withCopies(new ByteArrayResource(jpeg), "a.jpg");
		StoredMedia polyglot = this.photographs.withCopies(new ByteArrayResource(both), "a.html");

		assertThat(polyglot.hash()).isEqualTo(plain.hash());
	}

	@Test
	void aFileThatClaimsToBeAFilmIsOnlyEverDownloadedOrPlayed() {
		byte[] html = "....ftypisom<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);

		assertThat(this.uploads.film(new ByteArrayResource(html), html.length, "a.html").url()).endsWith(".mp4");
		assertThat(this.uploads.download(new ByteArrayResource(html), html.length, "a.html").url())
			.endsWith(".file.html");
		assertThatExceptionOfType(InvalidField.class).isThrownBy(
				() -> this.uploads.film(new ByteArrayResource("<html>".getBytes(StandardCharsets.UTF_8)), 6, "a.mp4"));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.uploads.download(new ByteArrayResource(new byte[0]), 0, "empty"));
	}

	@Test
	void bombsAreRefusedByTheirHeads() throws IOException {
		assertRefused(png(30_000, 30_000, new byte[0]), "30 megapixels");
		assertRefused(gif(), "30 megapixels");
	}

	/**
	 * What a PNG says of itself can be of any size once it is unpacked; nobody wants to
	 * know.
	 */
	@Test
	void whatAPictureSaysOfItselfIsNotUnpacked() throws Exception {
		byte[] text = new byte[400 * 1024 * 1024 / 1000];
		byte[] bomb = png(20, 20, chunk("zTXt", note(1000, text)));
		assertThat(bomb.length).isLessThan(1024 * 1024);
		System.gc();
		long before = used();

		long most = mostUsedDuring(() -> isKept(bomb)) - before;

		assertThat(most).as("bytes").isLessThan(HEAP_OF_AN_APPLICATION / 2);
	}

	@Test
	void manyAtOnceTakeTurnsAndStayWithinTheHeap() throws Exception {
		BufferedImage large = new BufferedImage(5000, 4000, BufferedImage.TYPE_BYTE_GRAY);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(large, "jpeg", bytes);
		byte[] file = bytes.toByteArray();
		large.flush();
		System.gc();
		long before = used();

		long most = mostUsedDuring(() -> AtOnce.call(6, () -> isKept(file))) - before;

		assertThat(most).as("bytes").isLessThan(HEAP_OF_AN_APPLICATION);
	}

	private void assertRefused(byte[] file, String reason) {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.photographs.withCopies(new ByteArrayResource(file), null))
			.withMessageContaining(reason);
	}

	private boolean isKept(byte[] file) {
		try {
			return this.photographs.withCopies(new ByteArrayResource(file), "x").width() > 0;
		}
		catch (InvalidField ex) {
			return false;
		}
	}

	/** What is really kept: garbage is collected before each look. */
	private static long mostUsedDuring(Callable<?> work) throws Exception {
		FutureTask<?> task = new FutureTask<>(work);
		Thread worker = Thread.ofPlatform().start(task);
		long most = 0;
		while (worker.isAlive()) {
			System.gc();
			most = Math.max(most, used());
			worker.join(PAUSE);
		}
		task.get();
		return most;
	}

	private static long used() {
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private static byte[] picture(String format) throws IOException {
		BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < 60; x++) {
			for (int y = 0; y < 40; y++) {
				picture.setRGB(x, y, new Color(x * 4, y * 6, (x * y) % 255).getRGB());
			}
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, format, bytes);
		return bytes.toByteArray();
	}

	private static byte[] png(int width, int height, byte[] more) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
		bytes.write(chunk("IHDR",
				ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 0, 0, 0, 0 }).array()));
		bytes.write(more);
		ByteArrayOutputStream pixels = new ByteArrayOutputStream();
		try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels)) {
			packed.write(new byte[Math.min(height, 100) * (Math.min(width, 100) + 1)]);
		}
		bytes.write(chunk("IDAT", pixels.toByteArray()));
		bytes.write(chunk("IEND", new byte[0]));
		return bytes.toByteArray();
	}

	private static byte[] note(int times, byte[] text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
		try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
			for (int count = 0; count < times; count++) {
				packed.write(text);
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] chunk(String type, byte[] content) {
		byte[] named = ByteBuffer.allocate(4 + content.length)
			.put(type.getBytes(StandardCharsets.ISO_8859_1))
			.put(content)
			.array();
		CRC32 check = new CRC32();
		check.update(named);
		return ByteBuffer.allocate(12 + content.length)
			.putInt(content.length)
			.put(named)
			.putInt((int) check.getValue())
			.array();
	}

	/** Two colours, one picture of 32,000 by 32,000, of which hardly anything follows. */
	private static byte[] gif() {
		return ByteBuffer.allocate(40)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put("GIF89a".getBytes(StandardCharsets.ISO_8859_1))
			.putShort((short) 32_000)
			.putShort((short) 32_000)
			.put(new byte[] { (byte) 0x80, 0, 0, 0, 0, 0, 127, 127, 127 })
			.put((byte) 0x2C)
			.putInt(0)
			.putShort((short) 32_000)
			.putShort((short) 32_000)
			.put(new byte[] { 0, 2, 2, 0x4C, 1, 0, 0x3B })
			.array();
	}

}
