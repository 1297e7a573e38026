package com.roseash.domain.content;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;

/**
 * A post or page was written, for the first time or anew.
 *
 * @param post as lists show it, or would
 * @param kind whether it is a post or a page
 * @param published whether readers see it
 */
public record PostWritten(PostCard post, PostKind kind, boolean published) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Audience audience() {
		return this.published ? Audience.PUBLIC : Audience.INTERNAL;
	}

	@Override
	public Thing object() {
		return this.kind.thing(this.post);
	}

	@Override
	public Set<String> evicts() {
		return this.published ? this.post.shownBy() : Set.of();
	}

}
