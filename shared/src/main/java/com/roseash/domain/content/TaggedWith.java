package com.roseash.domain.content;

import java.util.List;
import java.util.Optional;

import com.roseash.domain.relations.Candidate;

import org.springframework.stereotype.Component;

/** Says what a post or page is about, by tags. */
@Component
class TaggedWith extends PostRelation {

	private final PostRepository posts;

	private final TagGraph graph;

	TaggedWith(PostRepository posts, TagGraph graph) {
		super(kind(TagGraph.TAGGED, "Tags", "Tagged with this", true), posts, graph);
		this.posts = posts;
		this.graph = graph;
	}

	@Override
	public List<Candidate> candidates(String text, int limit) {
		return this.graph.named(text, limit);
	}

	@Override
	public boolean takes(String from, String to) {
		return super.takes(from, to) && id(to).filter(this.graph::isTag).isPresent();
	}

	@Override
	public Optional<String> page(String from) {
		return id(from).flatMap(this.posts::findById).map(Post::slug);
	}

}
