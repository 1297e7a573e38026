package com.roseash.domain.content;

import java.util.List;
import java.util.function.IntFunction;

import com.roseash.platform.contract.InvalidField;

/**
 * A page of posts.
 *
 * @param posts newest first
 * @param number the page, from 1
 * @param pages how many pages there are, at least 1
 */
public record PostPage(List<PostCard> posts, int number, int pages) {

	private static final int LARGEST = 100;

	public PostPage {
		posts = List.copyOf(posts);
	}

	/**
	 * The page of that number, of as many posts as there are.
	 * @throws PostNotFound when there is no such page
	 */
	static PostPage of(int number, int size, long count, IntFunction<List<Post>> posts) {
		int pages = requirePage(number, size, count);
		return new PostPage(posts.apply((number - 1) * size).stream().map(Post::card).toList(), number, pages);
	}

	/**
	 * How many pages there are.
	 * @throws PostNotFound when the one of that number is not among them
	 */
	static int requirePage(int number, int size, long count) {
		int pages = Math.max(1, Math.ceilDiv((int) count, requireSize(size)));
		if (number < 1 || number > pages) {
			throw new PostNotFound("There is no page " + number + " of this; the last is page " + pages + ".");
		}
		return pages;
	}

	static int requireSize(int size) {
		if (size < 1 || size > LARGEST) {
			throw new InvalidField("size", "must be 1 to " + LARGEST);
		}
		return size;
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
