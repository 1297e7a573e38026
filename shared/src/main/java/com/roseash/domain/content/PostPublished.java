package com.roseash.domain.content;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;

/**
 * A post or page that readers did not see was shown to them. The world is told by
 * {@link PostAnnounced}, once it was looked over.
 *
 * @param post as lists show it
 * @param kind whether it is a post or a page
 */
public record PostPublished(PostCard post, PostKind kind) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.CREATE;
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
