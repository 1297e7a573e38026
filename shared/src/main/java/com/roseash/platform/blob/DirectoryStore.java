package com.roseash.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Keeps files in a directory, by the first letters of their names. */
@Component
class DirectoryStore implements BlobStore {

	private final @Nullable Path directory;

	DirectoryStore(BlobSettings settings) {
		this.directory = settings.directory();
	}

	@Override
	public String id() {
		return "directory";
	}

	@Override
	public void write(String name, InputStream content, long size) throws IOException {
		Path file = file(name);
		Files.createDirectories(file.getParent());
		Path unfinished = Files.createTempFile(file.getParent(), "unfinished", null);
		try {
			if (Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING) != size) {
				throw new IOException("The file does not have " + size + " bytes");
			}
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	@Override
	public InputStream read(String name, long from) throws IOException {
		SeekableByteChannel channel = Files.newByteChannel(file(name));
		return Channels.newInputStream(channel.position(from));
	}

	@Override
	public void delete(String name) throws IOException {
		Files.deleteIfExists(file(name));
	}

	private Path file(String name) {
		Path root = Objects.requireNonNull(this.directory, "rose-ash.blobs.directory is not set");
		return root.resolve(name.substring(0, 2)).resolve(name);
	}

}
