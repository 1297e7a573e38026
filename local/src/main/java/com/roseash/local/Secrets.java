package com.roseash.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * The secrets of one platform, made when it first starts and kept where only their owner
 * reads them.
 *
 * @param calls signs calls between the applications
 * @param encryption the key, in base64, of what is encrypted at rest
 */
public record Secrets(String calls, String encryption) {

	private static final int BYTES = 32;

	static Secrets in(Home home) throws IOException {
		return new Secrets(readOrMake(home.data("secret"), HexFormat.of()::formatHex),
				readOrMake(home.data("encryption-key"), Base64.getEncoder()::encodeToString));
	}

	private static String readOrMake(Path file, Function<byte[], String> format) throws IOException {
		if (!Files.exists(file)) {
			byte[] random = new byte[BYTES];
			new SecureRandom().nextBytes(random);
			Files.createDirectories(file.getParent());
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(file, format.apply(random));
		}
		return Files.readString(file);
	}

}
