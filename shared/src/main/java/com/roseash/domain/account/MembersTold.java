package com.roseash.domain.account;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * Members were told something.
 *
 * @param source tells it from anything else they were told
 * @param title what it is about
 * @param members how many
 */
public record MembersTold(String source, String title, int members) implements DomainEvent {

	/** The tag of what shows how much a member has not read. */
	public static final String TAG = "notices";

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
		return new Thing("Note", App.ACCOUNT, "/dashboard/notices", this.title);
	}

	@Override
	public Set<String> evicts() {
		return Set.of(TAG);
	}

}
