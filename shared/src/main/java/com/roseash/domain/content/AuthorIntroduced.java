package com.roseash.domain.content;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * An author was introduced, or introduced anew.
 *
 * @param author who
 */
public record AuthorIntroduced(Byline author) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Person", App.BLOG, this.author.path(), this.author.name());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("posts");
	}

}
