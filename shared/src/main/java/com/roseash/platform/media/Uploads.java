package com.roseash.platform.media;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Stores films, recordings and other files that people upload, as they are. */
@Component
public class Uploads {

	/** The most bytes of a file. */
	public static final long LARGEST = 250L * 1024 * 1024;

	private static final String DOWNLOAD = "application/octet-stream";

	private static final int LONGEST_NAME = 200;

	/** Few at a time, since each holds a connection of the database until it is kept. */
	private final Semaphore turns = new Semaphore(2);

	private final MediaFiles files;

	Uploads(MediaFiles files) {
		this.files = files;
	}

	/** Stores a film in a format that browsers play. */
	public StoredMedia film(InputStreamSource file, long size, String name) {
		FileType type = type(file);
		if (type == null || type.film() == null) {
			throw new InvalidField("file", "must be a film as MP4, WebM or Ogg");
		}
		return keep(file, size, name, type.extension(), type.film());
	}

	/** Stores a recording in a format that browsers play. */
	public StoredMedia recording(InputStreamSource file, long size, String name) {
		FileType type = type(file);
		if (type == null) {
			throw new InvalidField("file", "must be a recording as MP3, MP4, Ogg, WAV, FLAC, AAC or WebM");
		}
		return keep(file, size, name, type.extension(), type.sound());
	}

	/** Stores any file, to be downloaded and nothing else. */
	public StoredMedia download(InputStreamSource file, long size, String name) {
		String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		boolean plain = name.contains(".") && extension.matches("[a-z0-9]{1,10}");
		return keep(file, size, name, "file." + (plain ? extension : "bin"), DOWNLOAD);
	}

	private StoredMedia keep(InputStreamSource file, long size, String name, String extension, String contentType) {
		if (size < 1 || size > LARGEST) {
			throw new InvalidField("file", "must have between 1 byte and 250 MB");
		}
		this.turns.acquireUninterruptibly();
		try {
			String hash = Digest.of(file);
			return this.files.keep(new NewMedia(hash, null, null, shortened(name), null,
					List.of(new NewMedia.File(hash + "." + extension, contentType, size, file))));
		}
		catch (IOException ex) {
			throw new InvalidField("file", "did not arrive whole");
		}
		finally {
			this.turns.release();
		}
	}

	private static @Nullable FileType type(InputStreamSource file) {
		try {
			return FileType.of(file).orElse(null);
		}
		catch (IOException ex) {
			throw new InvalidField("file", "did not arrive whole");
		}
	}

	/** The last part of a path, without what could end a header. */
	static String shortened(String name) {
		String last = name.replaceAll("\\p{Cntrl}", "").replaceAll(".*[/\\\\]", "").strip();
		return last.substring(Math.max(0, last.length() - LONGEST_NAME));
	}

}
