package com.roseash.domain.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.roseash.domain.relations.Candidate;
import com.roseash.domain.relations.RelationDefinition;
import com.roseash.domain.relations.RelationKind;

import org.springframework.data.domain.Limit;

/** A kind of relation among posts and pages. */
abstract class PostRelation implements RelationDefinition {

	private final RelationKind kind;

	private final PostRepository posts;

	private final TagGraph graph;

	PostRelation(RelationKind kind, PostRepository posts, TagGraph graph) {
		this.kind = kind;
		this.posts = posts;
		this.graph = graph;
	}

	static RelationKind kind(String name, String label, String inverseLabel, boolean directed) {
		return new RelationKind(name, label, inverseLabel, "post", "post", directed);
	}

	@Override
	public RelationKind kind() {
		return this.kind;
	}

	/** Posts and pages that readers see, by title. */
	@Override
	public List<Candidate> candidates(String text, int limit) {
		return this.posts.called(text.toLowerCase(Locale.UK), Limit.of(limit));
	}

	@Override
	public List<Candidate> things(List<String> ids) {
		return this.graph.titles(ids.stream().map(PostRelation::id).flatMap(Optional::stream).toList());
	}

	/** Both have to be posts or pages that are there; the type of tags always is. */
	@Override
	public boolean takes(String from, String to) {
		List<UUID> both = Stream.of(from, to).map(PostRelation::id).flatMap(Optional::stream).toList();
		List<UUID> others = both.stream().filter((id) -> !id.equals(TagGraph.TAG)).toList();
		return both.size() == 2 && this.graph.count(others) == others.size();
	}

	@Override
	public Set<String> shownBy() {
		return Set.of("posts");
	}

	/** The id; nothing if it is none. */
	static Optional<UUID> id(String text) {
		try {
			UUID id = UUID.fromString(text);
			return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
