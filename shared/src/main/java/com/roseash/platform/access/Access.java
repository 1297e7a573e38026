package com.roseash.platform.access;

import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.http.Actor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides who may do what, where it is done:
 * {@code access.only(EDITOR).orStewardOf(page).can("publish it")}. An admin may do
 * everything, and so may the platform itself.
 */
@Component
public class Access {

	private final ObjectProvider<Roster> roster;

	Access(ObjectProvider<Roster> roster) {
		this.roster = roster;
	}

	/** Begins a rule: members with that role may do it. */
	public Rule only(Role role) {
		return new Rule(this, role);
	}

	/** Begins a rule: every member may do it. */
	public Rule anyMember() {
		return new Rule(this, null);
	}

	/** What somebody who acts is called where it is written down. */
	public String name() {
		return switch (Actor.current()) {
			case Actor.Platform _ -> "operator";
			case Actor.Nobody _ -> "nobody";
			case Actor.Member(UUID id) -> rights(id).map(Rights::handle).orElse(id.toString());
		};
	}

	Optional<Rights> rights(UUID member) {
		return this.roster.stream().findFirst().flatMap((known) -> known.rightsOf(member));
	}

}
