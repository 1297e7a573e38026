package com.roseash.blog.tag;

import com.roseash.domain.content.MemberPage;
import com.roseash.domain.content.PostPage;

/**
 * What belongs to a post or page that is a tag, or a type.
 *
 * @param posts a page of what is tagged with it
 * @param members a page of what is of that type
 */
public record Shelf(PostPage posts, MemberPage members) {

	/** Whether something is tagged with it, so that people may follow that. */
	public boolean canBeFollowed() {
		return !this.posts.posts().isEmpty();
	}

}
