package com.roseash.platform.activity;

import java.time.Instant;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.Actor;
import com.roseash.platform.persistence.Ids;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where domains write down what happened, in the transaction in which it happens. */
@Component
public class Activities {

	private static final String ACTIVITY_STREAMS = "https://www.w3.org/ns/activitystreams";

	private static final String OURS = "https://rose-ash.com/ns#";

	private final ActivityLog log;

	private final PromptHandling prompt;

	private final Site site;

	private final JsonMapper json;

	Activities(ActivityLog log, PromptHandling prompt, Site site, JsonMapper json) {
		this.log = log;
		this.prompt = prompt;
		this.site = site;
		this.json = json;
	}

	/** Writes down what happens now. It has happened when the transaction commits. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(DomainEvent event) {
		Activity activity = activity(event);
		this.log.append(activity);
		this.prompt.afterCommit(activity);
	}

	/** Whether that was written down before, of the same thing. */
	public boolean hasHappened(DomainEvent event) {
		return this.log.knows(address(event.object()), event.getClass().getSimpleName());
	}

	/** What the log will say. */
	Activity activity(DomainEvent event) {
		UUID id = Ids.next();
		Instant now = Ids.timeOf(id);
		String actor = this.site.url("/");
		return new Activity(id, event.verb().type(), actor, address(event.object()), this.site.self(), event.audience(),
				now, content(id, now, actor, event));
	}

	private ObjectNode content(UUID id, Instant now, String actor, DomainEvent event) {
		ObjectNode content = this.json.createObjectNode();
		content.putArray("@context").add(ACTIVITY_STREAMS).addObject().put("rose", OURS);
		content.put("id", this.site.url("/activities/" + id));
		content.put("type", event.verb().type());
		content.put("actor", actor);
		if (Actor.current() instanceof Actor.Member(UUID member)) {
			content.put(Activity.BY, this.site.url(App.ACCOUNT, "/members/" + member));
		}
		content.set("object", document(event.object()));
		Thing target = event.target();
		if (target != null) {
			content.set("target", document(target));
		}
		content.put("published", now.toString());
		content.put(Activity.EVENT, event.getClass().getSimpleName());
		content.put(Activity.AUDITED, event.audited());
		content.set(Activity.DATA, this.json.valueToTree(event));
		event.evicts().forEach(content.putArray(Activity.EVICTS)::add);
		return content;
	}

	private ObjectNode document(Thing thing) {
		ObjectNode document = this.json.createObjectNode();
		document.put("id", address(thing)).put("type", thing.type());
		if (thing.name() != null) {
			document.put("name", thing.name());
		}
		thing.properties().forEach((property, value) -> document.set(property, this.json.valueToTree(value)));
		return document;
	}

	private String address(Thing thing) {
		return this.site.url(thing.app(), thing.path());
	}

}
