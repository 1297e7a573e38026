package com.roseash.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * An executable jar laid out as a small jar and its libraries, from which a JVM starts
 * faster and can use an AOT cache.
 *
 * @param source the executable jar
 * @param directory where it is unpacked
 */
record UnpackedJar(Path source, Path directory) {

	private static final FileTime UNPACKED = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

	Path jar() {
		return this.directory.resolve(this.source.getFileName());
	}

	/** The cache of this very jar, if one was trained. */
	Path aotCache() {
		return this.directory.resolve("app.aot");
	}

	/**
	 * Unpacks the jar, unless that is done: an AOT cache is only good for the files it
	 * was trained with.
	 */
	void unpack() throws IOException, InterruptedException {
		String contents = contents();
		Path stamp = this.directory.resolve("unpacked");
		if (Files.exists(stamp) && Files.readString(stamp).equals(contents)) {
			return;
		}
		delete(this.directory);
		Files.createDirectories(this.directory.getParent());
		String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
		Process extraction = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar",
				this.source.toString(), "extract", "--destination", this.directory.toString()))
			.redirectErrorStream(true)
			.start();
		String output = new String(extraction.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (extraction.waitFor() != 0) {
			throw new StartFailed("Unpacking " + this.source + " failed: " + output);
		}
		forgetTimes();
		Files.writeString(stamp, contents);
	}

	/**
	 * Gives all files one time: an AOT cache knows its files by it, and would not know
	 * the same file unpacked once more.
	 */
	private void forgetTimes() throws IOException {
		try (Stream<Path> files = Files.walk(this.directory)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.setLastModifiedTime(file, UNPACKED);
			}
		}
	}

	static void delete(Path directory) throws IOException {
		if (!Files.exists(directory)) {
			return;
		}
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	/**
	 * What is in the jar, as it says itself: reading the hundred megabytes of each of six
	 * would take longer than all else that happens before they start.
	 */
	String contents() throws IOException {
		try (ZipFile zip = new ZipFile(this.source.toFile())) {
			return zip.stream()
				.map((entry) -> Long.toHexString(entry.getCrc()) + " " + entry.getName())
				.collect(Collectors.joining("\n"));
		}
	}

}
