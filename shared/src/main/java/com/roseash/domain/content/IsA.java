package com.roseash.domain.content;

import java.util.List;
import java.util.Locale;

import com.roseash.domain.relations.Candidate;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Says of what type a post or page is; what is a tag is of the type {@code tag}. */
@Component
class IsA extends PostRelation {

	private final PostRepository posts;

	IsA(PostRepository posts, TagGraph graph) {
		super(kind(TagGraph.IS_A, "Is a", "Of this type", true), graph);
		this.posts = posts;
	}

	@Override
	public List<Candidate> candidates(String text, int limit) {
		return this.posts.called(text.toLowerCase(Locale.UK), Limit.of(limit));
	}

}
