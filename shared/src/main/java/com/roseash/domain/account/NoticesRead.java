package com.roseash.domain.account;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A member has read what was new.
 *
 * @param member the member's id
 */
public record NoticesRead(String member) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	public Thing object() {
		return new Thing("Collection", App.ACCOUNT, "/dashboard/notices", null);
	}

	@Override
	public boolean audited() {
		return false;
	}

	@Override
	public Set<String> evicts() {
		return Set.of(MemberDescribed.tag(this.member));
	}

}
