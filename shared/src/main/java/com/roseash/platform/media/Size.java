package com.roseash.platform.media;

/**
 * How large a picture is.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Size(int width, int height) {

	private static final int LARGEST = 10_000;

	Size {
		if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
			throw new UnreadablePicture("must measure between 1 and " + LARGEST + " pixels each way");
		}
	}

}
