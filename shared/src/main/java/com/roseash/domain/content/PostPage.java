package com.roseash.domain.content;

import java.util.List;

/**
 * A page of posts.
 *
 * @param posts newest first
 * @param number the page, from 1
 * @param pages how many pages there are, at least 1
 */
public record PostPage(List<PostCard> posts, int number, int pages) {

	public PostPage {
		posts = List.copyOf(posts);
	}

	/** Whether there are newer posts. */
	public boolean hasNewer() {
		return this.number > 1;
	}

	/** Whether there are older posts. */
	public boolean hasOlder() {
		return this.number < this.pages;
	}

}
