package com.roseash.domain.content;

import java.util.List;
import java.util.Locale;

import com.roseash.domain.relations.Candidate;
import com.roseash.domain.relations.RelationDefinition;
import com.roseash.domain.relations.RelationKind;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Lets an editor say which posts to read next. */
@Component
class RelatedPosts implements RelationDefinition {

	private static final RelationKind KIND = new RelationKind("related", "Related posts", "Related posts", "post",
			"post", false);

	private final PostRepository posts;

	RelatedPosts(PostRepository posts) {
		this.posts = posts;
	}

	@Override
	public RelationKind kind() {
		return KIND;
	}

	@Override
	public List<Candidate> candidates(String text, int limit) {
		return this.posts.titled(text.toLowerCase(Locale.UK), Limit.of(limit));
	}

}
