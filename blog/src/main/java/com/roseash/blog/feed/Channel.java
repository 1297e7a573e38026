package com.roseash.blog.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import com.roseash.domain.content.PostText;

/**
 * A stream of posts that somebody may follow, whatever their feed reader understands.
 *
 * @param title what it is called
 * @param description what it is about
 * @param page the path of the page that shows the same
 * @param posts newest first
 */
record Channel(String title, String description, String page, List<PostText> posts) {

	/** When readers saw something change the last time; long ago if there is nothing. */
	Instant updatedAt() {
		return this.posts.stream().map(PostText::updatedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
	}

}
