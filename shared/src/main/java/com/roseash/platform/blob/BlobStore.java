package com.roseash.platform.blob;

import java.io.IOException;
import java.io.InputStream;

/**
 * A place where files are. None of them is ever changed: whoever writes a name again
 * writes the same.
 */
interface BlobStore {

	/** What the place is called in the database, for ever. */
	String id();

	/** Keeps that many bytes under a name; there all at once, or not at all. */
	void write(String name, InputStream content, long size) throws IOException;

	/** The bytes from there on; to be closed by whoever reads them, perhaps not all. */
	InputStream read(String name, long from) throws IOException;

	/** Forgets the name, if there is such a file. */
	void delete(String name) throws IOException;

}
