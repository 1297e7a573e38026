package com.roseash.domain.relations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of relation that the domains contribute. */
@Component
class RelationKinds {

	private final Map<String, RelationDefinition> definitions;

	RelationKinds(ObjectProvider<RelationDefinition> definitions) {
		this.definitions = definitions.stream()
			.collect(Collectors.toMap((definition) -> definition.kind().name(), Function.identity(), (one, other) -> {
				throw new IllegalStateException("Two domains contribute the relation " + one.kind().name());
			}, TreeMap::new));
	}

	List<RelationKind> all() {
		return this.definitions.values().stream().map(RelationDefinition::kind).toList();
	}

	RelationKind require(String name) {
		return definition(name).kind();
	}

	RelationDefinition definition(String name) {
		RelationDefinition definition = this.definitions.get(name);
		if (definition == null) {
			throw new UnknownRelationKind("kind", name);
		}
		return definition;
	}

}
