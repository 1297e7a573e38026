package com.roseash.domain.content;

import java.util.List;

import com.roseash.domain.likes.Likeable;

import org.springframework.stereotype.Component;

/** Lets members like posts that readers see. */
@Component
class LikeablePosts implements Likeable {

	private final PostRepository posts;

	LikeablePosts(PostRepository posts) {
		this.posts = posts;
	}

	@Override
	public String kind() {
		return "post";
	}

	@Override
	public boolean isShown(String id) {
		return PostRelation.id(id).map(List::of).map(this.posts::countPublished).orElse(0L) > 0;
	}

}
