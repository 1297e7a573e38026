package com.roseash.domain.content;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;

/**
 * A post or page stands at another address.
 *
 * @param post as lists show it, or would
 * @param kind whether it is a post or a page
 * @param left the slug it had
 */
public record PostMoved(PostCard post, PostKind kind, String left) implements DomainEvent {

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
		return this.post.shownBy();
	}

}
