package com.roseash.blog.embed;

import java.net.URI;

/**
 * What a card shows of a page, in the terms of the editor.
 *
 * @param type always {@code bookmark}
 * @param url where the page is
 * @param metadata what it says of itself
 */
record Bookmark(String type, URI url, Metadata metadata) {

	Bookmark(URI url, Metadata metadata) {
		this("bookmark", url, metadata);
	}

	/**
	 * What a page says of itself, as plain text; its pictures are ours. What it does not
	 * say is empty.
	 *
	 * @param title what it is called
	 * @param description what it is about
	 * @param author who wrote it
	 * @param publisher the site it belongs to
	 * @param thumbnail the address of a picture
	 * @param icon the address of the site's sign
	 */
	record Metadata(String title, String description, String author, String publisher, String thumbnail, String icon) {

		Metadata with(String thumbnail, String icon) {
			return new Metadata(this.title, this.description, this.author, this.publisher, thumbnail, icon);
		}

	}

}
