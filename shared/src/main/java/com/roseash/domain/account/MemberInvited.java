package com.roseash.domain.account;

import java.util.Set;
import java.util.UUID;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * Somebody was invited, or once more; the log does not say who.
 *
 * @param invitation the invitation's id
 * @param by the id of the member who invites
 */
public record MemberInvited(UUID invitation, UUID by) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.OFFER;
	}

	@Override
	public Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	public Thing object() {
		return new Thing("Invitation", App.ACCOUNT, "/invitations/" + this.invitation, null);
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

}
