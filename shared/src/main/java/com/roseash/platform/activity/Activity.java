package com.roseash.platform.activity;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.roseash.platform.config.App;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An activity of the log (ActivityStreams 2.0).
 *
 * @param id by which the log knows it; in order of time
 * @param type its type in ActivityStreams
 * @param actor who did it, as an address
 * @param object what it was done to, as an address
 * @param application where it happened
 * @param audience whom it is for
 * @param published when it happened
 * @param content the whole document, with whatever a newer version wrote into it
 */
public record Activity(UUID id, String type, String actor, String object, App application, Audience audience,
		Instant published, ObjectNode content) {

	/** The name of the event's type, which belongs to us alone. */
	static final String EVENT = "rose:event";

	/** The components of the event. */
	static final String DATA = "rose:data";

	/** The tags of what shows the thing. */
	static final String EVICTS = "rose:evicts";

	/** Whether the audit trail keeps it. */
	static final String AUDITED = "rose:audited";

	/** The member who did it, for us alone. */
	static final String BY = "rose:by";

	/** Whether it is that event. */
	public boolean is(Class<? extends DomainEvent> event) {
		return event.getSimpleName().equals(this.content.path(EVENT).asString(""));
	}

	/** The event, read again; what it does not know of is left in the content. */
	public <E extends DomainEvent> E as(Class<E> event, JsonMapper json) {
		if (!is(event)) {
			throw new IllegalArgumentException("It is no " + event.getSimpleName() + ": " + this.id);
		}
		return json.treeToValue(this.content.path(DATA), event);
	}

	/** The tags of what shows its object. */
	public Set<String> evicts() {
		return this.content.path(EVICTS).valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
	}

	/** The name of the event that it is. */
	public String event() {
		return this.content.path(EVENT).asString(this.type);
	}

	/** Who did it: a member, as an address, or else an application. */
	public String by() {
		return this.content.path(BY).asString(this.actor);
	}

	/** Whether the audit trail keeps it. */
	boolean isAudited() {
		return this.content.path(AUDITED).asBoolean(true);
	}

	/** What people know its object by: its name, else the path of its address. */
	public String label() {
		String name = objectName();
		return (name != null) ? name : URI.create(this.object).getPath();
	}

	/** The name of its object, if it has one. */
	public @Nullable String objectName() {
		JsonNode name = this.content.path("object").path("name");
		return name.isString() ? name.asString() : null;
	}

}
