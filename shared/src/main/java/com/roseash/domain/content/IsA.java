package com.roseash.domain.content;

import org.springframework.stereotype.Component;

/** Says of what type a post or page is; what is a tag is of the type {@code tag}. */
@Component
class IsA extends PostRelation {

	IsA(PostRepository posts, TagGraph graph) {
		super(kind(TagGraph.IS_A, "Is a", "Of this type", true), posts, graph);
	}

}
