package com.roseash.domain.content;

import org.springframework.stereotype.Component;

/** Says that whatever is of the one type is of the other, too. */
@Component
class SubtypeOf extends PostRelation {

	SubtypeOf(PostRepository posts, TagGraph graph) {
		super(kind(TagGraph.SUBTYPE_OF, "Kind of", "Kinds of this", true), posts, graph);
	}

	@Override
	public boolean acyclic() {
		return true;
	}

}
