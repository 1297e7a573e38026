package com.roseash.domain.content;

import java.util.List;
import java.util.Locale;

import com.roseash.domain.relations.Candidate;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Says that whatever is of the one type is of the other, too. */
@Component
class SubtypeOf extends PostRelation {

	private final PostRepository posts;

	SubtypeOf(PostRepository posts, TagGraph graph) {
		super(kind(TagGraph.SUBTYPE_OF, "Kind of", "Kinds of this", true), graph);
		this.posts = posts;
	}

	@Override
	public boolean acyclic() {
		return true;
	}

	@Override
	public List<Candidate> candidates(String text, int limit) {
		return this.posts.called(text.toLowerCase(Locale.UK), Limit.of(limit));
	}

}
