package com.roseash.domain.content;

import java.time.Instant;
import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;

/**
 * A post or page is to be published later.
 *
 * @param post as lists show it, or would
 * @param kind whether it is a post or a page
 * @param time when
 */
public record PostScheduled(PostCard post, PostKind kind, Instant time) implements DomainEvent {

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
