package com.roseash.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Keeps files where the settings say, and finds them where they were kept. */
@Component
public class Blobs {

	private final Map<String, BlobStore> stores;

	private final BlobSettings settings;

	Blobs(List<BlobStore> stores, BlobSettings settings) {
		this.stores = stores.stream().collect(Collectors.toMap(BlobStore::id, Function.identity()));
		this.settings = settings;
	}

	/** The place where new files are kept. */
	public String place() {
		return (this.settings.s3() != null) ? "s3" : (this.settings.directory() != null) ? "directory" : "database";
	}

	/**
	 * Keeps a file of that size at that place, whole or not at all; in the database, as
	 * part of the transaction.
	 */
	public void write(String place, String name, InputStreamSource file, long size) {
		try (InputStream content = file.getInputStream()) {
			store(place).write(name, content, size);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A file of which any part can be read; it has to be there. */
	public Resource read(String place, String name, long size) {
		BlobStore store = store(place);
		return new Blob(name, size, (from) -> store.read(name, from));
	}

	/** Forgets a file, if it is there. */
	public void delete(String place, String name) {
		try {
			store(place).delete(name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private BlobStore store(String place) {
		BlobStore store = this.stores.get(place);
		if (store == null) {
			throw new IllegalArgumentException("Nothing is kept at " + place);
		}
		return store;
	}

}
