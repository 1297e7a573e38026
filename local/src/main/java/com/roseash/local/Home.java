package com.roseash.local;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Where one platform keeps what it writes.
 *
 * @param root the checkout
 * @param directory data, logs, process ids and secrets of this platform
 */
public record Home(Path root, Path directory) {

	/**
	 * The directory of the platform at that port offset, under {@code .local} of the
	 * checkout.
	 */
	public static Home of(Path root, Ports ports) {
		Path local = root.resolve(".local");
		return new Home(root, (ports.offset() != 0) ? local.resolve(Integer.toString(ports.offset())) : local);
	}

	/** The checkout that the current directory is in. */
	public static Path findRoot() {
		Path current = Path.of("").toAbsolutePath();
		for (@Nullable
		Path path = current; path != null; path = path.getParent()) {
			if (Files.exists(path.resolve("config/jvm.options"))) {
				return path;
			}
		}
		throw new IllegalStateException(current + " is not inside a checkout of Rose Ash");
	}

	Path log(String part) {
		return this.directory.resolve("log").resolve(part + ".log");
	}

	/** What the threads of a part did that was not ready in time. */
	Path threads(String part) {
		return this.directory.resolve("log").resolve(part + ".threads");
	}

	Path pid(String part) {
		return this.directory.resolve("pid").resolve(part + ".pid");
	}

	Path data(String part) {
		return this.directory.resolve(part);
	}

	Path run(String part) {
		return this.directory.resolve("run").resolve(part);
	}

	Path config() {
		return this.directory.resolve("config/platform.yaml");
	}

	/** There while the platform is complete. */
	Path ready() {
		return this.directory.resolve("ready");
	}

}
