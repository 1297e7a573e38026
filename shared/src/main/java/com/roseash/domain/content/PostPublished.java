package com.roseash.domain.content;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A post or page was published, or what was published has changed.
 *
 * @param post as lists show it
 * @param kind whether it is a post or a page
 * @param again whether it was published before
 */
public record PostPublished(PostCard post, PostKind kind, boolean again) implements DomainEvent {

	@Override
	public Verb verb() {
		return this.again ? Verb.UPDATE : Verb.CREATE;
	}

	@Override
	public Thing object() {
		return new Thing((this.kind == PostKind.POST) ? "Article" : "Page", App.BLOG,
				(this.kind == PostKind.POST) ? this.post.path() : "/" + this.post.slug(), this.post.title());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("posts", "post:" + this.post.id());
	}

}
