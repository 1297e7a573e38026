package com.roseash.platform.media;

/** Bytes that are not a picture that may be shown; the message completes "the file …". */
class UnreadablePicture extends RuntimeException {

	UnreadablePicture(String message) {
		super(message);
	}

	UnreadablePicture(String message, Throwable cause) {
		super(message, cause);
	}

}
