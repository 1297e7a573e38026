package com.roseash.account.dashboard;

import com.roseash.platform.media.Photographs;
import com.roseash.platform.media.Picture;
import com.roseash.platform.media.StoredMedia;

import org.springframework.stereotype.Component;

/** Makes a small square of a photograph. */
@Component
class Portraits {

	private static final int SIDE = 256;

	private final Photographs photographs;

	Portraits(Photographs photographs) {
		this.photographs = photographs;
	}

	/** Stores a portrait of that name. */
	Picture store(byte[] photograph, String name) {
		StoredMedia stored = this.photographs.square(photograph, SIDE, name);
		return new Picture(stored.url(), name, stored.width(), stored.height());
	}

}
