package com.roseash.platform.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * A picture that moves. It is kept as it is, since drawing it anew would lose some of it,
 * but for what is not shown of it, such as comments and the place.
 *
 * @param type GIF or WebP
 * @param size its width and height
 * @param content what is kept
 */
record MovingPicture(PictureType type, Size size, ByteArrayResource content) {

	private static final int HEAD = 30;

	private static final int LARGEST = 15 * 1024 * 1024;

	private static final int LONGEST = 10_000;

	private static final int MOST_FRAMES = 1000;

	private static final long MOST_PIXELS = 4_000_000;

	private static final long MOST_PIXELS_IN_ALL = 400_000_000;

	/** The picture in the file, if it is one that moves. */
	static @Nullable MovingPicture read(InputStreamSource file) throws IOException {
		try (InputStream content = file.getInputStream()) {
			byte[] head = content.readNBytes(HEAD);
			if (!MovingGif.begins(head) && !MovingWebP.begins(head)) {
				return null;
			}
		}
		try (InputStream content = file.getInputStream()) {
			byte[] bytes = content.readNBytes(LARGEST);
			return MovingGif.begins(bytes) ? MovingGif.of(bytes) : MovingWebP.of(bytes);
		}
		catch (IndexOutOfBoundsException | IllegalArgumentException ex) {
			throw new IOException("It ends too early, or not where it says", ex);
		}
	}

	/** Refused if whoever shows it would need too much memory, or too long. */
	static void require(int width, int height, int frames) {
		long pixels = (long) width * height;
		if (Math.max(width, height) > LONGEST || Math.min(width, height) < 1 || frames > MOST_FRAMES
				|| pixels > MOST_PIXELS || pixels * frames > MOST_PIXELS_IN_ALL) {
			throw new InvalidField("picture",
					"must have at most 4 megapixels and 1,000 frames, and 400 megapixels in all of them, if it moves: upload a film instead, as MP4 or WebM");
		}
	}

	byte[] bytes() {
		return this.content.getByteArray();
	}

	NewMedia media(@Nullable String name) {
		String hash = Digest.of(bytes());
		return new NewMedia(hash, this.size, null, name, null,
				List.of(new NewMedia.File(hash + "." + this.type.extension(), this.type.contentType(), bytes().length,
						this.content)));
	}

}
