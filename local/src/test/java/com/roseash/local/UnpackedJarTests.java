package com.roseash.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UnpackedJarTests {

	@TempDir
	Path directory;

	@Test
	void aJarIsKnownByWhatIsInIt() throws IOException {
		String before = jar("One.class", "one", 1).contents();

		assertThat(jar("One.class", "one", 2).contents()).as("packed again").isEqualTo(before);
		assertThat(jar("One.class", "two", 1).contents()).as("as long, at the same time").isNotEqualTo(before);
		assertThat(jar("Two.class", "one", 1).contents()).as("under another name").isNotEqualTo(before);
	}

	private UnpackedJar jar(String name, String text, long time) throws IOException {
		Path jar = this.directory.resolve("app.jar");
		try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
			ZipEntry entry = new ZipEntry(name);
			entry.setTime(time * 1_000_000_000_000L);
			zip.putNextEntry(entry);
			zip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return new UnpackedJar(jar, this.directory);
	}

}
