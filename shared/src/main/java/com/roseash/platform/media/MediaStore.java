package com.roseash.platform.media;

import java.util.List;
import java.util.Optional;

import com.roseash.platform.contract.InvalidField;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;

/** Keeps pictures that came as they are. */
@Service
class MediaStore implements Media {

	private final MediaFiles files;

	MediaStore(MediaFiles files) {
		this.files = files;
	}

	@Override
	public StoredMedia store(StoreMedia command) {
		PictureType type = PictureType.ofContentType(command.contentType())
			.orElseThrow(() -> new InvalidField("contentType", "must be image/svg+xml, png, jpeg or webp"));
		Size size = sizeOf(type, command.bytes());
		String hash = Digest.of(command.bytes());
		NewMedia.File file = new NewMedia.File(hash + "." + type.extension(), type.contentType(),
				command.bytes().length, new ByteArrayResource(command.bytes()));
		return this.files.keep(new NewMedia(hash, size, command.alt(), null, null, List.of(file)));
	}

	@Override
	public Optional<StoredMedia> find(String hash) {
		return this.files.find(hash);
	}

	private static Size sizeOf(PictureType type, byte[] bytes) {
		try {
			return type.sizeOf(bytes);
		}
		catch (UnreadablePicture ex) {
			throw new InvalidField("bytes", String.valueOf(ex.getMessage()));
		}
	}

}
