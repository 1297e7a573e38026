package com.roseash.local.demo;

import java.io.IOException;

import com.roseash.platform.media.Media;
import com.roseash.platform.media.Picture;
import com.roseash.platform.media.StoreMedia;
import com.roseash.platform.media.StoredMedia;
import org.jspecify.annotations.Nullable;

/** Hands the pictures of the demo content over to the platform. */
final class Pictures {

	private static final String TYPE = "image/svg+xml";

	private final DemoFiles files;

	private final Media media;

	private final Commands commands;

	Pictures(DemoFiles files, Media media, Commands commands) {
		this.files = files;
		this.media = media;
		this.commands = commands;
	}

	Picture store(DemoImage image) throws IOException {
		StoreMedia command = new StoreMedia(TYPE, this.files.image(image), image.alt());
		StoredMedia stored = this.commands.give(this.media::store, command);
		return new Picture(stored.url(), image.alt(), stored.width(), stored.height());
	}

	@Nullable Picture storeIfAny(@Nullable DemoImage image) throws IOException {
		return (image != null) ? store(image) : null;
	}

}
