package com.roseash.domain.relations;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;

/**
 * Kinds of relation to test with: one without direction, one with, one without circles.
 */
class FriendsAndRecipes {

	static final RelationKind FRIEND = new RelationKind("friend", "Friends", "Friends", "post", "post", false);

	static final RelationKind RECIPE = new RelationKind("recipe", "Recipes", "Used for", "product", "recipe", true);

	static final RelationKind ANCESTOR = new RelationKind("ancestor", "Ancestors", "Descendants", "post", "post", true);

	@Bean
	RelationDefinition ancestor() {
		return new Definition(ANCESTOR, List.of());
	}

	@Bean
	RelationDefinition friend() {
		return new Definition(FRIEND, List.of());
	}

	@Bean
	RelationDefinition recipe() {
		return new Definition(RECIPE, List.of("Flan", "Pancakes", "Soup"));
	}

	private record Definition(RelationKind kind, List<String> labels) implements RelationDefinition {

		@Override
		public List<Candidate> things(List<String> ids) {
			return this.labels.stream()
				.map((label) -> new Candidate(label.toLowerCase(Locale.UK), label))
				.filter((candidate) -> ids.contains(candidate.id()))
				.toList();
		}

		@Override
		public boolean acyclic() {
			return this.kind.equals(ANCESTOR);
		}

		@Override
		public boolean takes(String from, String to) {
			return !to.equals("nothing");
		}

		@Override
		public List<Candidate> candidates(String text, int limit) {
			Stream<String> found = this.labels.stream().filter((label) -> label.contains(text));
			return found.limit(limit).map((label) -> new Candidate(label.toLowerCase(Locale.UK), label)).toList();
		}

	}

}
