package com.roseash.platform.access;

import java.util.UUID;

import com.roseash.platform.http.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who may do something; it says what with {@link #can}, which refuses everybody else.
 */
public final class Rule {

	private final Access access;

	private final @Nullable Role role;

	private final @Nullable String page;

	private final @Nullable UUID self;

	Rule(Access access, @Nullable Role role) {
		this(access, role, null, null);
	}

	private Rule(Access access, @Nullable Role role, @Nullable String page, @Nullable UUID self) {
		this.access = access;
		this.role = role;
		this.page = page;
		this.self = self;
	}

	/** So may the stewards of the page of that slug. */
	public Rule orStewardOf(String page) {
		return new Rule(this.access, this.role, page, this.self);
	}

	/** So may that member, whatever the role. */
	public Rule orMember(UUID self) {
		return new Rule(this.access, this.role, this.page, self);
	}

	/**
	 * Goes on if whoever acts may do it.
	 * @param deed what is done, as in "publish it"
	 * @throws SignInNeeded when nobody is signed in
	 * @throws NotAllowed when somebody is who may not
	 */
	public void can(String deed) {
		Actor actor = Actor.current();
		if (actor instanceof Actor.Nobody) {
			throw new SignInNeeded("Sign in first: only " + who() + " can " + deed + ".");
		}
		if (!allows(actor)) {
			throw new NotAllowed("Only " + who() + " can " + deed + ".");
		}
	}

	/**
	 * Whether whoever acts may do it: for pages that offer no more than would be done.
	 */
	public boolean allows() {
		return allows(Actor.current());
	}

	private boolean allows(Actor actor) {
		return switch (actor) {
			case Actor.Platform _ -> true;
			case Actor.Nobody _ -> false;
			case Actor.Member(UUID id) -> this.access.rights(id).filter((rights) -> suffice(rights, id)).isPresent();
		};
	}

	private boolean suffice(Rights rights, UUID member) {
		return this.role == null || member.equals(this.self) || rights.roles().contains(Role.ADMIN)
				|| rights.roles().contains(this.role) || (this.page != null && rights.lookAfter(this.page));
	}

	private String who() {
		String holders = (this.role != null) ? this.role.id() + "s" : "members";
		String stewards = (this.page != null) ? " and the stewards of this page" : "";
		return (this.self != null) ? "the member and " + holders + stewards : holders + stewards;
	}

}
