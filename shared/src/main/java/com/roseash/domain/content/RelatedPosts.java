package com.roseash.domain.content;

import java.util.List;
import java.util.Locale;

import com.roseash.domain.relations.Candidate;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Lets an editor say which posts to read next. */
@Component
class RelatedPosts extends PostRelation {

	private final PostRepository posts;

	RelatedPosts(PostRepository posts, TagGraph graph) {
		super(kind("related", "Related posts", "Related posts", false), posts, graph);
		this.posts = posts;
	}

	@Override
	public List<Candidate> candidates(String text, int limit) {
		return this.posts.titled(text.toLowerCase(Locale.UK), Limit.of(limit));
	}

}
