package com.roseash.federation.signin;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Invitations;

import org.springframework.stereotype.Component;

/** Decides who may sign in or become a member. */
@Component
class Admission {

	private final Identities identities;

	private final Invitations invitations;

	private final SignInSettings settings;

	Admission(Identities identities, Invitations invitations, SignInSettings settings) {
		this.identities = identities;
		this.invitations = invitations;
		this.settings = settings;
	}

	/**
	 * What that address may do. Finding out is the same work for any, so that the time it
	 * takes says nothing.
	 */
	Recipient of(String email) {
		boolean known = !this.identities.byAddress(email).isEmpty();
		boolean welcome = isWelcome(email);
		if (known) {
			return Recipient.MEMBER;
		}
		return welcome ? Recipient.BEGINNER : Recipient.STRANGER;
	}

	private boolean isWelcome(String email) {
		return switch (this.settings.registration()) {
			case OPEN -> true;
			case INVITATION -> this.invitations.isInvited(email);
			case CLOSED -> false;
		};
	}

}
