package com.roseash.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTests {

	@TempDir
	private Path directory;

	@Test
	void areMadeOnceAndKept() throws IOException {
		Home home = new Home(this.directory, this.directory.resolve("one"));

		Secrets first = Secrets.in(home);

		assertThat(Secrets.in(home)).isEqualTo(first);
		assertThat(first.calls()).matches("[0-9a-f]{64}");
		assertThat(Base64.getDecoder().decode(first.encryption())).hasSize(32);
	}

	@Test
	void differBetweenPlatforms() throws IOException {
		Secrets one = Secrets.in(new Home(this.directory, this.directory.resolve("one")));
		Secrets two = Secrets.in(new Home(this.directory, this.directory.resolve("two")));

		assertThat(one.calls()).isNotEqualTo(two.calls());
	}

	@Test
	void areReadByTheirOwnerOnly() throws IOException {
		Secrets.in(new Home(this.directory, this.directory));

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.directory.resolve("secret"))))
			.isEqualTo("rw-------");
	}

}
