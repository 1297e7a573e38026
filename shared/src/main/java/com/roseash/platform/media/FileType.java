package com.roseash.platform.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamSource;

/** A type of file that browsers play, recognised by how it begins. */
enum FileType {

	MP4("mp4", "video/mp4", "audio/mp4"), WEBM("webm", "video/webm", "audio/webm"),
	OGG("ogg", "video/ogg", "audio/ogg"), MPEG("mp3", null, "audio/mpeg"), WAV("wav", null, "audio/wav"),
	FLAC("flac", null, "audio/flac"), AAC("aac", null, "audio/aac");

	private static final int HEAD = 64;

	/** What has the container of MP4 and is none: QuickTime and pictures. */
	private static final Set<String> OTHER_BRANDS = Set.of("qt  ", "heic", "heix", "mif1", "msf1", "avif", "avis");

	private final String extension;

	private final @Nullable String film;

	private final String sound;

	FileType(String extension, @Nullable String film, String sound) {
		this.extension = extension;
		this.film = film;
		this.sound = sound;
	}

	static Optional<FileType> of(InputStreamSource file) throws IOException {
		try (InputStream content = file.getInputStream()) {
			byte[] head = Arrays.copyOf(content.readNBytes(HEAD), HEAD);
			return Arrays.stream(values()).filter((type) -> type.begins(head)).findFirst();
		}
	}

	String extension() {
		return this.extension;
	}

	/** Its media type as a film; null if it can only be heard. */
	@Nullable String film() {
		return this.film;
	}

	/** Its media type as a recording. */
	String sound() {
		return this.sound;
	}

	private boolean begins(byte[] head) {
		String text = new String(head, StandardCharsets.ISO_8859_1);
		return switch (this) {
			case MP4 -> text.startsWith("ftyp", 4) && !OTHER_BRANDS.contains(text.substring(8, 12));
			case WEBM -> text.startsWith("\u001aE\u00df\u00a3") && text.contains("webm");
			case OGG -> text.startsWith("OggS");
			case MPEG -> text.startsWith("ID3") || synchronises(head, 0xE6, 0xE2);
			case WAV -> text.startsWith("RIFF") && text.startsWith("WAVE", 8);
			case FLAC -> text.startsWith("fLaC");
			case AAC -> synchronises(head, 0xF6, 0xF0);
		};
	}

	/** Eleven bits that are set, and then what tells the layers of MPEG apart. */
	private static boolean synchronises(byte[] head, int mask, int wanted) {
		return head[0] == (byte) 0xFF && (head[1] & mask) == wanted;
	}

}
