package com.roseash.domain.content;

import com.roseash.platform.activity.Thing;
import com.roseash.platform.config.App;

/** Whether something belongs to the stream of posts or stands by itself. */
public enum PostKind {

	POST("Article", "/posts/"), PAGE("Page", "/");

	private final String type;

	private final String folder;

	PostKind(String type, String folder) {
		this.type = type;
		this.folder = folder;
	}

	/** The path on the blog of what has that slug. */
	public String path(String slug) {
		return this.folder + slug;
	}

	/** What the log knows it as. */
	Thing thing(PostCard card) {
		return new Thing(this.type, App.BLOG, path(card.slug()), card.title());
	}

}
