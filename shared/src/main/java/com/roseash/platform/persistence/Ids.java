package com.roseash.platform.persistence;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/**
 * Makes identifiers: UUID version 7 (RFC 9562), which sort by the time they were made.
 */
public final class Ids {

	private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	private Ids() {
	}

	/** A new identifier. */
	public static UUID next() {
		return GENERATOR.generate();
	}

	/** When an identifier was made, to the millisecond. */
	public static Instant timeOf(UUID id) {
		return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
	}

	/** The lowest identifier that can be made at that time. */
	public static UUID lowestAt(Instant time) {
		return new UUID(time.toEpochMilli() << 16, 0);
	}

}
