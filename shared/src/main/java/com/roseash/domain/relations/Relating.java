package com.roseash.domain.relations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the graph. Positions of a thing's relations are 0, 1, 2 … without gaps: whoever
 * changes them has the turn for that order.
 */
@Service
@Transactional(readOnly = true)
class Relating implements Relations {

	private static final int MOST_CANDIDATES = 50;

	private final RelationKinds kinds;

	private final EdgeRepository edges;

	private final Turns turns;

	private final Activities activities;

	private final Access access;

	Relating(RelationKinds kinds, EdgeRepository edges, Turns turns, Activities activities, Access access) {
		this.access = access;
		this.kinds = kinds;
		this.edges = edges;
		this.turns = turns;
		this.activities = activities;
	}

	@Override
	public List<RelationKind> kinds() {
		return this.kinds.all();
	}

	@Override
	@Transactional
	public Relation add(AddRelation command) {
		this.access.only(Role.EDITOR).can("relate things");
		RelationKind kind = this.kinds.require(command.kind());
		if (kind.from().equals(kind.to()) && command.from().equals(command.to())) {
			throw new SelfRelation(command.from());
		}
		takeTurns(kind, command.from(), command.to());
		Relation relation = connect(kind, command.from(), command.to(), command.position());
		if (!kind.directed()) {
			connect(kind, command.to(), command.from(), null);
		}
		record(kind, command.from(), command.to(), true);
		return relation;
	}

	@Override
	@Transactional
	public void remove(RemoveRelation command) {
		this.access.only(Role.EDITOR).can("relate things");
		RelationKind kind = this.kinds.require(command.kind());
		takeTurns(kind, command.from(), command.to());
		disconnect(kind, command.from(), command.to());
		if (!kind.directed()) {
			disconnect(kind, command.to(), command.from());
		}
		record(kind, command.from(), command.to(), false);
	}

	@Override
	public List<Relation> out(String kind, String from) {
		return this.edges.findByKindAndFromIdOrderByPosition(this.kinds.require(kind).name(), from)
			.stream()
			.map(Edge::view)
			.toList();
	}

	@Override
	public List<Relation> in(String kind, String to) {
		return this.edges.findByKindAndToIdOrderById(this.kinds.require(kind).name(), to)
			.stream()
			.map(Edge::view)
			.toList();
	}

	@Override
	public List<Candidate> candidates(String kind, @Nullable String from, String query, int limit) {
		if (limit < 1 || limit > MOST_CANDIDATES) {
			throw new InvalidField("limit", "must be 1 to " + MOST_CANDIDATES);
		}
		RelationDefinition definition = this.kinds.definition(kind);
		Set<String> taken = (from != null) ? taken(definition.kind(), from) : Set.of();
		return definition.candidates(query, limit + taken.size())
			.stream()
			.filter((candidate) -> !taken.contains(candidate.id()))
			.limit(limit)
			.toList();
	}

	private Set<String> taken(RelationKind kind, String from) {
		Stream<String> itself = kind.from().equals(kind.to()) ? Stream.of(from) : Stream.empty();
		return Stream.concat(itself, out(kind.name(), from).stream().map(Relation::to))
			.collect(Collectors.toUnmodifiableSet());
	}

	private void takeTurns(RelationKind kind, String from, String to) {
		Stream<String> things = kind.directed() ? Stream.of(from) : Stream.of(from, to);
		things.map((thing) -> kind.name() + "/" + thing)
			.sorted()
			.forEach((order) -> this.turns.take("relation", order));
	}

	private Relation connect(RelationKind kind, String from, String to, @Nullable Integer position) {
		return this.edges.findByKindAndFromIdAndToId(kind.name(), from, to).map(Edge::view).orElseGet(() -> {
			int last = this.edges.countByKindAndFromId(kind.name(), from);
			int place = (position != null) ? Math.min(position, last) : last;
			this.edges.shift(kind.name(), from, place, 1);
			return this.edges.save(new Edge(kind, from, to, place)).view();
		});
	}

	private void disconnect(RelationKind kind, String from, String to) {
		this.edges.findByKindAndFromIdAndToId(kind.name(), from, to).ifPresent((edge) -> {
			this.edges.delete(edge);
			this.edges.shift(kind.name(), from, edge.position() + 1, -1);
		});
	}

	private void record(RelationKind kind, String from, String to, boolean related) {
		this.activities.record(new RelationChanged(kind.name(), from, to, kind.from(), kind.to(), related));
	}

}
