package com.roseash.platform.activity;

import tools.jackson.databind.json.JsonMapper;

/**
 * Reacts to one event of a domain, and to no other activity of its type.
 *
 * @param <E> the event
 */
public abstract class EventHandler<E extends DomainEvent> implements ActivityHandler {

	private final Class<E> event;

	private final JsonMapper json;

	protected EventHandler(Class<E> event, JsonMapper json) {
		this.event = event;
		this.json = json;
	}

	@Override
	public void handle(Activity activity) {
		if (activity.is(this.event)) {
			handle(activity.as(this.event, this.json));
		}
	}

	/** Reacts, under the same rules as {@link #handle(Activity)}. */
	protected abstract void handle(E event);

}
