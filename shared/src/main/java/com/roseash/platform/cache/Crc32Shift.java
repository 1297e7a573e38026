package com.roseash.platform.cache;

/**
 * Combines the CRC-32 of two texts into that of their concatenation, by arithmetic on
 * polynomials over GF(2) modulo the one of RFC 1952, in its bit-reflected form.
 */
final class Crc32Shift {

	private static final int POLYNOMIAL = 0xedb88320;

	private static final int ONE = 1 << 31;

	/** At index n: x to the power 2^n. */
	private static final int[] POWERS = powers();

	private Crc32Shift() {
	}

	/** The factor by which a checksum moves when that many bytes follow it. */
	static int factor(long bytes) {
		int factor = ONE;
		int power = 3;
		for (long rest = bytes; rest != 0; rest >>>= 1) {
			if ((rest & 1) != 0) {
				factor = multiply(POWERS[power & 31], factor);
			}
			power++;
		}
		return factor;
	}

	/**
	 * The checksum of two texts, from that of the first, and the checksum and
	 * {@link #factor} of the second.
	 */
	static int combine(int first, int second, int secondFactor) {
		return multiply(secondFactor, first) ^ second;
	}

	private static int multiply(int a, int b) {
		int product = 0;
		int shifted = b;
		for (int bit = ONE; bit != 0; bit >>>= 1) {
			if ((a & bit) != 0) {
				product ^= shifted;
			}
			shifted = ((shifted & 1) != 0) ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
		}
		return product;
	}

	private static int[] powers() {
		int[] powers = new int[32];
		powers[0] = ONE >>> 1;
		for (int i = 1; i < powers.length; i++) {
			powers[i] = multiply(powers[i - 1], powers[i - 1]);
		}
		return powers;
	}

}
