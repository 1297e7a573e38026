package com.roseash.domain.content;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.roseash.domain.content.lexical.Sources;
import com.roseash.domain.relations.AddRelation;
import com.roseash.domain.relations.Candidate;
import com.roseash.domain.relations.Relations;
import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.persistence.Turns;

import org.springframework.stereotype.Component;

/** Knows tags by their names, and makes those that are none yet. */
@Component
class TagNames {

	private final TagGraph graph;

	private final PostRepository posts;

	private final ManuscriptLists lists;

	private final Relations relations;

	private final Turns turns;

	private final Activities activities;

	private final Access access;

	private final Clock clock;

	TagNames(TagGraph graph, PostRepository posts, ManuscriptLists lists, Relations relations, Turns turns,
			Activities activities, Access access, Clock clock) {
		this.graph = graph;
		this.posts = posts;
		this.lists = lists;
		this.relations = relations;
		this.turns = turns;
		this.activities = activities;
		this.access = access;
		this.clock = clock;
	}

	/** The ids of the tags of those names, in that order, each once. */
	List<String> ids(List<String> names) {
		Map<String, String> known = known(names);
		if (names.stream().allMatch((name) -> known.containsKey(key(name)))) {
			return names.stream().map((name) -> Objects.requireNonNull(known.get(key(name)))).distinct().toList();
		}
		this.access.only(Role.EDITOR).can("make tags");
		this.turns.take("tag", "new");
		Map<String, String> all = known(names);
		names.forEach((name) -> all.computeIfAbsent(key(name), (missing) -> make(name)));
		return names.stream().map((name) -> Objects.requireNonNull(all.get(key(name)))).distinct().toList();
	}

	private Map<String, String> known(List<String> names) {
		return this.graph.named(names).stream().collect(Collectors.toMap((tag) -> key(tag.label()), Candidate::id));
	}

	private String make(String name) {
		String slug = this.lists.free(Slugs.of(name));
		this.turns.take("post", slug);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Post page = new Post(new WritePost(PostKind.PAGE, this.lists.isFree(slug) ? slug : this.lists.free(slug), name,
				"", "", null, null, null, false, null), List.of(), Sources.NONE, now);
		page.publish(now);
		Post kept = this.posts.saveAndFlush(page);
		this.activities.record(new PostPublished(kept.card(), PostKind.PAGE));
		this.relations.add(new AddRelation(TagGraph.IS_A, kept.id().toString(), TagGraph.TAG.toString(), null));
		return kept.id().toString();
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
