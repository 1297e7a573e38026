package com.roseash.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which process listens on a port, as far as this system lets us see it. */
final class PortHolder {

	private static final String LISTENING = "0A";

	private PortHolder() {
	}

	static String describe(int port) {
		Set<String> sockets = Stream.of("tcp", "tcp6")
			.flatMap((table) -> lines(Path.of("/proc/net", table)))
			.map((line) -> line.strip().split("\\s+"))
			.filter((columns) -> columns.length > 9 && columns[3].equals(LISTENING))
			.filter((columns) -> columns[1].endsWith(":%04X".formatted(port)))
			.map((columns) -> "socket:[" + columns[9] + "]")
			.collect(Collectors.toSet());
		return ProcessHandle.allProcesses()
			.filter((process) -> holds(process, sockets))
			.findFirst()
			.map((process) -> "process %d (%s)".formatted(process.pid(), commandOf(process)))
			.orElse("another process");
	}

	private static boolean holds(ProcessHandle process, Set<String> sockets) {
		try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
			return files.map(PortHolder::target).flatMap(Optional::stream).anyMatch(sockets::contains);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Optional<String> target(Path file) {
		try {
			return Optional.of(Files.readSymbolicLink(file).toString());
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static String commandOf(ProcessHandle process) {
		String command = process.info().commandLine().or(() -> process.info().command()).orElse("of another user");
		return (command.length() > 120) ? command.substring(0, 120) + "…" : command;
	}

	private static Stream<String> lines(Path table) {
		try {
			List<String> lines = Files.readAllLines(table);
			return lines.stream();
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

}
