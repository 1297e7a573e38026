package com.roseash.domain.account;

import java.time.Clock;
import java.time.LocalDate;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.config.Site;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Turns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in those who become members by themselves, one after the other. */
@Service
@Transactional
class Registering implements Registrations {

	private final MemberRepository members;

	private final Handles handles;

	private final InvitationLedger invitations;

	private final Turns turns;

	private final Activities activities;

	private final Site site;

	private final Clock clock;

	Registering(MemberRepository members, Handles handles, InvitationLedger invitations, Turns turns,
			Activities activities, Site site, Clock clock) {
		this.members = members;
		this.handles = handles;
		this.invitations = invitations;
		this.turns = turns;
		this.activities = activities;
		this.site = site;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public FreeHandle handle(String name) {
		return new FreeHandle(this.handles.free(InvalidField.requireText("name", name, 100)));
	}

	@Override
	public MemberCard register(RegisterMember command) {
		this.turns.take("member", "");
		if (this.members.isTaken(command.email(), "")) {
			throw new AddressTaken("A member has this e-mail address.");
		}
		if (this.members.findByHandle(command.handle()).isPresent()) {
			throw new HandleTaken("Another member is called " + command.handle() + ".");
		}
		LocalDate today = this.clock.instant().atZone(this.site.zone()).toLocalDate();
		MemberCard card = this.members.save(new Member(command, today)).card();
		this.invitations.accept(command.email());
		this.activities.record(new MemberJoined(card));
		return card;
	}

}
