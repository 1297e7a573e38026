package com.roseash.platform.media;

import java.util.List;

/**
 * A page of the library.
 *
 * @param items what is kept, the last stored first
 * @param number the page, from 1
 * @param pages how many there are, at least 1
 */
public record MediaPage(List<MediaItem> items, int number, int pages) {

	public MediaPage {
		items = List.copyOf(items);
	}

}
