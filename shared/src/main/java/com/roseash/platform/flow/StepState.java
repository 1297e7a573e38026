package com.roseash.platform.flow;

/** How a step stands. */
public enum StepState {

	/** It is not done yet. */
	PENDING,

	/** Its effects are carried out. */
	DONE,

	/** No way led to it. */
	SKIPPED,

	/** It refused, or failed too often. */
	STUCK;

	/** Whether the steps after it may be looked at. */
	boolean isSettled() {
		return this == DONE || this == SKIPPED;
	}

	/** The name in the database and in pages. */
	public String id() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
