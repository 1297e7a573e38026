package com.roseash.domain.content;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;

/**
 * A post or page was taken back from its readers.
 *
 * @param post as lists showed it
 * @param kind whether it is a post or a page
 */
public record PostUnpublished(PostCard post, PostKind kind) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.DELETE;
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
