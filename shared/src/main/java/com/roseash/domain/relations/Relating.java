package com.roseash.domain.relations;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.access.Rule;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the graph: who may change it, one after the other, and what is told of it. */
@Service
@Transactional(readOnly = true)
class Relating implements Relations {

	private static final int MOST_CANDIDATES = 50;

	private final RelationKinds kinds;

	private final Edges edges;

	private final Turns turns;

	private final Activities activities;

	private final Access access;

	Relating(RelationKinds kinds, Edges edges, Turns turns, Activities activities, Access access) {
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
		RelationDefinition definition = enter(command.kind(), command.from());
		takeTurns(definition, command.from(), List.of(command.to()));
		return relate(definition, command.from(), command.to(), command.position());
	}

	@Override
	@Transactional
	public void remove(RemoveRelation command) {
		RelationDefinition definition = enter(command.kind(), command.from());
		takeTurns(definition, command.from(), List.of(command.to()));
		part(definition, command.from(), command.to());
	}

	@Override
	@Transactional
	public List<Relation> arrange(ArrangeRelations command) {
		RelationDefinition definition = enter(command.kind(), command.from());
		RelationKind kind = definition.kind();
		List<String> known = (command.before() != null) ? command.before() : this.edges.order(kind, command.from());
		takeTurns(definition, command.from(), Stream.concat(known.stream(), command.to().stream()).toList());
		List<String> before = this.edges.order(kind, command.from());
		if ((command.before() != null || !kind.directed()) && !before.equals(known)) {
			throw new RelationsChanged("Somebody else changed this in the meantime. Look at it again.");
		}
		before.stream()
			.filter((thing) -> !command.to().contains(thing))
			.forEach((thing) -> part(definition, command.from(), thing));
		command.to()
			.stream()
			.filter((thing) -> !before.contains(thing))
			.forEach((thing) -> relate(definition, command.from(), thing, null));
		List<String> after = all(command.to(), this.edges.order(kind, command.from()));
		if (!before.equals(after)) {
			this.edges.arrange(kind, command.from(), after);
			this.activities.record(new RelationsArranged(kind.name(), command.from(), before, after, kind.from(),
					definition.shownBy()));
		}
		return this.edges.out(kind, command.from());
	}

	@Override
	public List<Relation> out(String kind, String from) {
		return this.edges.out(this.kinds.require(kind), from);
	}

	@Override
	public List<Candidate> chosen(String kind, String from) {
		RelationDefinition definition = this.kinds.definition(kind);
		List<String> order = this.edges.order(definition.kind(), from);
		var labels = definition.things(order).stream().collect(Collectors.toMap(Candidate::id, (one) -> one));
		return order.stream().map(labels::get).filter(Objects::nonNull).toList();
	}

	@Override
	public List<Relation> in(String kind, String to) {
		return this.edges.in(this.kinds.require(kind), to);
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

	/** What was wanted, and what came with it. */
	private static List<String> all(List<String> wanted, List<String> related) {
		return Stream.concat(wanted.stream(), related.stream()).distinct().toList();
	}

	private Set<String> taken(RelationKind kind, String from) {
		Stream<String> itself = kind.from().equals(kind.to()) ? Stream.of(from) : Stream.empty();
		return Stream.concat(itself, this.edges.order(kind, from).stream()).collect(Collectors.toUnmodifiableSet());
	}

	/** The kind, if whoever acts may say what that thing is related to. */
	private RelationDefinition enter(String name, String from) {
		Rule editors = this.access.only(Role.EDITOR);
		RelationDefinition definition = this.kinds.definition(name);
		definition.page(from).map(editors::orStewardOf).orElse(editors).can("relate things");
		return definition;
	}

	private void takeTurns(RelationDefinition definition, String from, List<String> others) {
		String kind = definition.kind().name();
		Stream<String> things = definition.kind().directed() ? Stream.of(from)
				: Stream.concat(Stream.of(from), others.stream());
		Stream<String> orders = things.map((thing) -> kind + "/" + thing);
		(definition.acyclic() || definition.transitive() ? Stream.concat(Stream.of(kind), orders) : orders).distinct()
			.sorted()
			.forEach((order) -> this.turns.take("relation", order));
	}

	private Relation relate(RelationDefinition definition, String from, String to, @Nullable Integer position) {
		RelationKind kind = definition.kind();
		if (kind.from().equals(kind.to()) && from.equals(to)) {
			throw new SelfRelation(from);
		}
		if (!definition.takes(from, to)) {
			throw new NotACandidate("These cannot be related in that way.");
		}
		if (definition.acyclic() && this.edges.leads(kind, to, from)) {
			throw new CircularRelation("This would lead round in a circle.");
		}
		List<String> others = definition.transitive() ? this.edges.order(kind, to) : List.of();
		List<String> before = definition.transitive() ? this.edges.order(kind, from) : List.of();
		Relation relation = tie(definition, from, to, position);
		others.stream().filter((other) -> !other.equals(from)).forEach((other) -> tie(definition, from, other, null));
		for (String mine : before) {
			Stream.concat(Stream.of(to), others.stream())
				.filter((other) -> !other.equals(mine) && !other.equals(from))
				.forEach((other) -> tie(definition, mine, other, null));
		}
		this.edges.flush();
		return relation;
	}

	private Relation tie(RelationDefinition definition, String from, String to, @Nullable Integer position) {
		Relation relation = this.edges.connect(definition.kind(), from, to, position);
		if (!definition.kind().directed()) {
			this.edges.connect(definition.kind(), to, from, null);
		}
		record(definition, from, to, true);
		return relation;
	}

	private void part(RelationDefinition definition, String from, String to) {
		untie(definition, from, to);
		if (definition.transitive()) {
			this.edges.order(definition.kind(), to).forEach((other) -> untie(definition, other, to));
		}
	}

	private void untie(RelationDefinition definition, String from, String to) {
		this.edges.disconnect(definition.kind(), from, to);
		if (!definition.kind().directed()) {
			this.edges.disconnect(definition.kind(), to, from);
		}
		record(definition, from, to, false);
	}

	private void record(RelationDefinition definition, String from, String to, boolean related) {
		RelationKind kind = definition.kind();
		this.activities
			.record(new RelationChanged(kind.name(), from, to, kind.from(), kind.to(), related, definition.shownBy()));
	}

}
