package com.roseash.domain.account;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * Somebody joined, or what is known of a member has changed.
 *
 * @param member what others may know
 */
public record MemberJoined(MemberCard member) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.JOIN;
	}

	@Override
	public Thing object() {
		return new Thing("Person", App.ACCOUNT, "/members/" + this.member.handle(), this.member.name());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("members");
	}

}
