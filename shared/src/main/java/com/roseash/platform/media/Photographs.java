package com.roseash.platform.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import com.roseash.platform.contract.InvalidField;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Stores photographs that people upload: small enough for pages, the right way up, and
 * without what the camera wrote into them, such as the place.
 */
@Component
public class Photographs {

	static final double QUALITY = 0.85;

	/** One after the other, since each takes memory. */
	private final Lock turn = new ReentrantLock();

	private final Media media;

	private final MediaFiles files;

	Photographs(Media media, MediaFiles files) {
		this.media = media;
		this.files = files;
	}

	/** Stores the middle of it, as a square of that many pixels. */
	public StoredMedia square(byte[] file, int side, @Nullable String alt) {
		return inTurn(() -> {
			BufferedImage image = Photograph.read(new ByteArrayResource(file), side);
			return store(
					Thumbnails.of(image).crop(Positions.CENTER).size(side, side).imageType(BufferedImage.TYPE_INT_RGB),
					PictureType.JPEG, alt);
		});
	}

	/** Stores all of it, at most that many pixels wide and high. */
	public StoredMedia within(byte[] file, int longest, @Nullable String alt) {
		return inTurn(() -> {
			BufferedImage image = Photograph.read(new ByteArrayResource(file), longest);
			return store(Fitted.within(image, longest, longest), PictureType.of(image), alt);
		});
	}

	/**
	 * Stores all of it, with copies in the sizes of {@link Copies}, for every place on a
	 * page; what moves is kept as it is, without what is not shown of it.
	 * @param file what was uploaded, of which nothing is in memory until its turn comes
	 * @param name what the file was called
	 */
	public StoredMedia withCopies(InputStreamSource file, @Nullable String name) {
		NewMedia drawn = inTurn(() -> {
			MovingPicture moving = MovingPicture.read(file);
			return (moving != null) ? moving.media(name) : new Prints(Photograph.read(file, Copies.WIDEST)).media(name);
		});
		return this.files.keep(drawn);
	}

	private <T> T inTurn(Work<T> work) {
		this.turn.lock();
		try {
			return work.run();
		}
		catch (IOException ex) {
			throw new InvalidField("picture", "is damaged");
		}
		finally {
			this.turn.unlock();
		}
	}

	private StoredMedia store(Thumbnails.Builder<BufferedImage> picture, PictureType type, @Nullable String alt)
			throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		picture.outputFormat(type.extension()).outputQuality(QUALITY).toOutputStream(bytes);
		return this.media.store(new StoreMedia(type.contentType(), bytes.toByteArray(), alt));
	}

	/** What takes memory. */
	private interface Work<T> {

		T run() throws IOException;

	}

}
