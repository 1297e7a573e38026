package com.roseash.domain.account;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * What others may know of a member has changed.
 *
 * @param member as others know the member now
 */
public record MemberDescribed(MemberCard member) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Person", App.ACCOUNT, "/members/" + this.member.handle(), this.member.name());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("members", tag(this.member.id().toString()));
	}

	/** The tag of what shows a member to himself. */
	static String tag(String member) {
		return "member:" + member;
	}

}
