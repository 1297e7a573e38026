package com.roseash.local;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Loads the classes of a jar in many virtual threads at once, as the first requests of a
 * process do; fails when they stop getting on.
 */
final class ClassLoadingProgram {

	private static final int THREADS = 40;

	private static final int CLASSES = 2000;

	private static final long PATIENCE_SECONDS = 4;

	private ClassLoadingProgram() {
	}

	public static void main(String[] arguments) throws Exception {
		Path jar = Path.of(arguments[0]);
		List<String> names = classes(jar);
		LongAdder loaded = new LongAdder();
		CountDownLatch working = new CountDownLatch(THREADS);
		try (URLClassLoader loader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, null)) {
			for (int i = 0; i < THREADS; i++) {
				boolean asTheMachineDoes = i % 2 == 0;
				Thread.ofVirtual().start(() -> {
					for (String name : names) {
						load(name, loader, asTheMachineDoes);
						loaded.increment();
					}
					working.countDown();
				});
			}
			long before = -1;
			while (!working.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				if (loaded.sum() == before) {
					Runtime.getRuntime().halt(1);
				}
				before = loaded.sum();
			}
		}
	}

	private static List<String> classes(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile()); Stream<JarEntry> entries = file.stream()) {
			return entries.map(JarEntry::getName)
				.filter((name) -> name.endsWith(".class") && !name.contains("-"))
				.map((name) -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
				.limit(CLASSES)
				.toList();
		}
	}

	/** With a frame of the virtual machine on the stack, or without. */
	private static void load(String name, ClassLoader loader, boolean asTheMachineDoes) {
		try {
			if (asTheMachineDoes) {
				Class.forName(name, false, loader);
			}
			else {
				loader.loadClass(name);
			}
		}
		catch (ClassNotFoundException | NoClassDefFoundError ex) {
			// What it extends may be in another jar: the attempt is what counts.
		}
	}

}
