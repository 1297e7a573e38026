package com.roseash.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process whose first requests all load the same classes does not stand still, with the
 * JVM's flags as they are in production; with as few carriers as cores it does.
 */
class ClassLoadingTests {

	private static final String FEW_CARRIERS = "-Djdk.virtualThreadScheduler.parallelism=2";

	@Test
	void getsOnWithTheFlagsOfProduction() throws Exception {
		assertThat(load(List.of())).isZero();
	}

	@Test
	void standsStillWithFewCarriers() throws Exception {
		int failed = 0;
		for (int i = 0; i < 5 && failed == 0; i++) {
			failed = load(List.of(FEW_CARRIERS));
		}
		assertThat(failed).isEqualTo(1);
	}

	private static int load(List<String> flags) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"@" + Home.findRoot().resolve("config/jvm.options")));
		command.addAll(flags);
		command.addAll(List.of("-cp", location(ClassLoadingProgram.class), ClassLoadingProgram.class.getName(),
				location(SessionFactory.class)));
		return new ProcessBuilder(command).inheritIO().start().waitFor();
	}

	private static String location(Class<?> type) {
		return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
	}

}
