package com.roseash.blog.tag;

import java.util.UUID;

import com.roseash.domain.content.MemberPage;
import com.roseash.domain.content.PostPage;
import com.roseash.domain.content.Tags;
import com.roseash.platform.fragment.FreshnessTags;

import org.springframework.stereotype.Component;

/** Finds what belongs to tags and types, whose pages change with it. */
@Component
public class TagShelves {

	private static final int POSTS_A_PAGE = 10;

	private static final int MEMBERS_A_PAGE = 50;

	private final Tags tags;

	TagShelves(Tags tags) {
		this.tags = tags;
	}

	/** What belongs to the post or page of that id; usually nothing. */
	public Shelf of(UUID id, Place place, FreshnessTags freshness) {
		PostPage posts = this.tags.posts(id, place.page(), POSTS_A_PAGE);
		MemberPage members = this.tags.members(id, place.members(), MEMBERS_A_PAGE);
		if (!posts.posts().isEmpty() || !members.members().isEmpty()) {
			freshness.add("posts");
		}
		members.types().forEach((type) -> freshness.add("post:" + type));
		return new Shelf(posts, members);
	}

}
