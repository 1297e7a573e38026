package com.roseash.platform.activity;

import java.util.Set;

import com.roseash.platform.config.App;

/** An event of nobody's domain. */
record SomethingHappened(String thing, Verb verb, Audience audience, int number) implements DomainEvent {

	static SomethingHappened to(String object) {
		return new SomethingHappened(object, Verb.CREATE, Audience.PUBLIC, 1);
	}

	@Override
	public Thing object() {
		return new Thing("Note", App.BLOG, "/things/" + this.thing, "Thing <" + this.thing + ">");
	}

	@Override
	public Set<String> evicts() {
		return Set.of("thing:" + this.thing);
	}

}
