package com.roseash.domain.likes;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A member liked something, or does not any more.
 *
 * @param like who and what
 * @param liked whether the member likes it now
 */
public record LikeToggled(ToggleLike like, boolean liked) implements DomainEvent {

	@Override
	public Verb verb() {
		return this.liked ? Verb.LIKE : Verb.UNDO;
	}

	@Override
	public Thing object() {
		return new Thing("Object", App.ACCOUNT, "/likes/" + this.like.kind() + "/" + this.like.id(), this.like.slug());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("likes:" + this.like.kind() + ":" + this.like.id());
	}

	@Override
	public Audience audience() {
		return Audience.FOLLOWERS;
	}

}
