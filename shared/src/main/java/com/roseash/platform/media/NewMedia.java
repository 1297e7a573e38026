package com.roseash.platform.media;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamSource;

/**
 * Something to be kept, whole or not at all.
 *
 * @param hash the SHA-256 of what is shown or downloaded, in hexadecimal
 * @param size its width and height, if it is a picture
 * @param alt what it shows, for those who do not see it
 * @param name what the file was called by whoever brought it
 * @param preview a tiny picture of it, as a data address
 * @param files the files it consists of; the first is the one it is known by
 */
record NewMedia(String hash, @Nullable Size size, @Nullable String alt, @Nullable String name, @Nullable String preview,
		List<File> files) {

	NewMedia {
		files = List.copyOf(files);
	}

	File main() {
		return this.files.getFirst();
	}

	/**
	 * A file.
	 *
	 * @param name as in its address
	 * @param contentType its media type
	 * @param size in bytes
	 * @param content what can be read more than once
	 */
	record File(String name, String contentType, long size, InputStreamSource content) {

	}

}
