package com.roseash.domain.content;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;

/**
 * Something happened in the review of a post or page. That it was published is
 * {@link PostPublished}.
 *
 * @param post as lists show it, or would
 * @param kind whether it is a post or a page
 * @param deed what happened
 * @param version the version of the text at that time
 */
public record ReviewAdvanced(PostCard post, PostKind kind, ReviewDeed deed, int version) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	public Thing object() {
		return this.kind.thing(this.post);
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

}
