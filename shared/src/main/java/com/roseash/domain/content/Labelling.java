package com.roseash.domain.content;

import java.util.List;
import java.util.UUID;

import com.roseash.domain.relations.ArrangeRelations;
import com.roseash.domain.relations.Relation;
import com.roseash.domain.relations.Relations;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

/**
 * Tags posts while they are written. What was loaded of posts before does not know of it,
 * and is loaded anew.
 */
@Component
class Labelling {

	private final TagNames names;

	private final TagGraph graph;

	private final Relations relations;

	private final EntityManager entities;

	Labelling(TagNames names, TagGraph graph, Relations relations, EntityManager entities) {
		this.names = names;
		this.graph = graph;
		this.relations = relations;
		this.entities = entities;
	}

	/** Tags a post with those names and no others. */
	void tag(UUID post, List<String> names) {
		this.entities.flush();
		arrange(post, this.names.ids(names));
	}

	/** Tags a post as it was once, with what is a tag still. */
	void tagAgain(UUID post, List<PostReference> tags) {
		arrange(post, tags.stream().map(PostReference::id).filter(this.graph::isTag).map(UUID::toString).toList());
	}

	/** Tags a post as another is, with what is a tag. */
	void copy(UUID from, UUID to) {
		this.entities.flush();
		arrange(to,
				this.relations.out(TagGraph.TAGGED, from.toString())
					.stream()
					.map(Relation::to)
					.filter((tag) -> this.graph.isTag(UUID.fromString(tag)))
					.toList());
	}

	private void arrange(UUID post, List<String> tags) {
		this.relations.arrange(new ArrangeRelations(TagGraph.TAGGED, post.toString(), tags, null));
		this.entities.flush();
		this.entities.clear();
	}

}
