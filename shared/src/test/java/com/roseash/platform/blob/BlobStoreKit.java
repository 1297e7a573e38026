package com.roseash.platform.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.support.ResourceRegion;
import org.springframework.util.StreamUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every place for files does. */
interface BlobStoreKit {

	String NAME = "ab01-600.webp";

	BlobStore store();

	@ParameterizedTest
	@ValueSource(ints = { 1, DatabaseStore.PART - 1, DatabaseStore.PART, DatabaseStore.PART + 1, 1_000_000 })
	default void whatWasWrittenIsReadFromAnyPlace(int size) throws IOException {
		byte[] bytes = bytes(size);
		write(bytes);

		for (int from : new int[] { 0, size / 2, Math.max(0, size - DatabaseStore.PART), size - 1 }) {
			try (InputStream content = store().read(NAME, from)) {
				assertThat(content.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, from, size));
			}
		}
	}

	@Test
	default void aPartIsReadWithoutWhatStandsBefore() throws IOException {
		byte[] bytes = bytes(400_000);
		write(bytes);
		ResourceRegion region = new ResourceRegion(new Blob(NAME, bytes.length, (from) -> {
			assertThat(from).isEqualTo(300_000);
			return store().read(NAME, from);
		}), 300_000, 10);

		byte[] read = new byte[10];
		try (InputStream content = region.getResource().getInputStream()) {
			content.skip(region.getPosition());
			content.readNBytes(read, 0, 10);
		}
		assertThat(read).isEqualTo(Arrays.copyOfRange(bytes, 300_000, 300_010));
	}

	@Test
	default void writtenAgainItIsTheNewOneAndNothingOfTheOld() throws IOException {
		write(bytes(300_000));
		byte[] bytes = bytes(10);
		write(bytes);

		try (InputStream content = store().read(NAME, 0)) {
			assertThat(StreamUtils.copyToByteArray(content)).isEqualTo(bytes);
		}
	}

	@Test
	default void whatWasDeletedIsGoneAndDeletingAgainDoesNothing() throws IOException {
		write(bytes(10));
		store().delete(NAME);
		store().delete(NAME);

		assertThat(isThere()).isFalse();
	}

	@Test
	default void whatDoesNotArriveWholeIsNotThere() throws IOException {
		store().delete(NAME);

		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> store().write(NAME, new ByteArrayInputStream(bytes(200_000)), 300_000));
		assertThat(isThere()).isFalse();
	}

	private boolean isThere() {
		try (InputStream content = store().read(NAME, 0)) {
			return content.read() >= 0;
		}
		catch (IOException | UncheckedIOException ex) {
			return false;
		}
	}

	private void write(byte[] bytes) throws IOException {
		store().write(NAME, new ByteArrayInputStream(bytes), bytes.length);
	}

	private static byte[] bytes(int size) {
		byte[] bytes = new byte[size];
		new Random(size).nextBytes(bytes);
		return bytes;
	}

}
