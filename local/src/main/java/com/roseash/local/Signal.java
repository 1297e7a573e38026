package com.roseash.local;

import java.io.IOException;

/** The signals that Java has no method for. */
public enum Signal {

	/** What Ctrl-C sends; to PostgreSQL it means a quick, orderly stop. */
	INT,

	/** Makes a process hang. */
	STOP,

	/** Lets a hanging process go on. */
	CONT;

	public void send(ProcessHandle process) throws IOException {
		Process kill = new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid())).inheritIO().start();
		try {
			kill.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
