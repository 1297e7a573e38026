package com.roseash.platform.blob;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTests implements BlobStoreKit {

	@TempDir
	Path directory;

	@Override
	public BlobStore store() {
		return new DirectoryStore(new BlobSettings(this.directory, null));
	}

}
