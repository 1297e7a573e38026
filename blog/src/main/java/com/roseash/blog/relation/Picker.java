package com.roseash.blog.relation;

import java.util.List;

import com.roseash.domain.relations.Candidate;

/**
 * What a picker shows.
 *
 * @param slug the slug of the post or page that is related
 * @param kind the kind of relation
 * @param chosen what it is related to, in order
 * @param makes whether what is not found can be made
 */
public record Picker(String slug, String kind, List<Candidate> chosen, boolean makes) {

	public Picker {
		chosen = List.copyOf(chosen);
	}

	/** Where it is changed. */
	public String path() {
		return "/posts/" + this.slug + "/relations/" + this.kind;
	}

}
