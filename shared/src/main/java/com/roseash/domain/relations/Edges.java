package com.roseash.domain.relations;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The edges of the graph. Positions of a thing's relations are 0, 1, 2 … without gaps:
 * whoever changes them has the turn for that order.
 */
@Component
class Edges {

	private final EdgeRepository edges;

	Edges(EdgeRepository edges) {
		this.edges = edges;
	}

	List<Relation> out(RelationKind kind, String from) {
		return this.edges.findByKindAndFromIdOrderByPosition(kind.name(), from).stream().map(Edge::view).toList();
	}

	/** The ids of what a thing is related to, in order. */
	List<String> order(RelationKind kind, String from) {
		return out(kind, from).stream().map(Relation::to).toList();
	}

	List<Relation> in(RelationKind kind, String to) {
		return this.edges.findByKindAndToIdOrderById(kind.name(), to).stream().map(Edge::view).toList();
	}

	/** Whether one thing leads to the other, over however many others. */
	boolean leads(RelationKind kind, String from, String to) {
		return this.edges.leads(kind.name(), from, to);
	}

	Relation connect(RelationKind kind, String from, String to, @Nullable Integer position) {
		return this.edges.findByKindAndFromIdAndToId(kind.name(), from, to).map(Edge::view).orElseGet(() -> {
			int last = this.edges.countByKindAndFromId(kind.name(), from);
			int place = (position != null) ? Math.min(position, last) : last;
			this.edges.shift(kind.name(), from, place, 1);
			return this.edges.save(new Edge(kind, from, to, place)).view();
		});
	}

	/** Whatever was changed is in the database afterwards, for definitions that look. */
	void flush() {
		this.edges.flush();
	}

	void disconnect(RelationKind kind, String from, String to) {
		this.edges.findByKindAndFromIdAndToId(kind.name(), from, to).ifPresent((edge) -> {
			this.edges.delete(edge);
			this.edges.shift(kind.name(), from, edge.position() + 1, -1);
		});
	}

	/** Moves what a thing is related to into that order, which names all of it. */
	void arrange(RelationKind kind, String from, List<String> order) {
		this.edges.findByKindAndFromIdOrderByPosition(kind.name(), from)
			.forEach((edge) -> edge.move(order.indexOf(edge.to())));
		this.edges.flush();
	}

}
