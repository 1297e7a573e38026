package com.roseash.domain.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.limit.TooOften;
import com.roseash.platform.mail.Outbox;
import com.roseash.platform.persistence.Turns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people, and takes invitations back. */
@Service
@Transactional
class Inviting implements Invitations {

	private static final int MOST = 1000;

	private static final int MAILS_A_DAY = 3;

	private static final Duration DAY = Duration.ofDays(1);

	private final InvitationLedger ledger;

	private final MemberRepository members;

	private final InvitationMail mail;

	private final Outbox outbox;

	private final Turns turns;

	private final Activities activities;

	private final Clock clock;

	Inviting(InvitationLedger ledger, MemberRepository members, InvitationMail mail, Outbox outbox, Turns turns,
			Activities activities, Clock clock) {
		this.ledger = ledger;
		this.members = members;
		this.mail = mail;
		this.outbox = outbox;
		this.turns = turns;
		this.activities = activities;
		this.clock = clock;
	}

	@Override
	public Invitation invite(InviteMember command) {
		this.turns.take("member", "");
		if (this.members.isTaken(command.email(), "")) {
			throw new AddressTaken("A member has this e-mail address already.");
		}
		if (!this.members.existsById(command.by())) {
			throw new NobodyKnown("There is no member " + command.by() + ".");
		}
		UUID id = this.ledger.open(command, requireMail(command.email()));
		this.activities.record(new MemberInvited(id, command.by()));
		Invitation invitation = known(id);
		this.outbox.send(this.mail.of(invitation));
		return invitation;
	}

	/** The mails of the last day, unless they are too many. */
	private List<Instant> requireMail(String email) {
		Instant yesterday = this.clock.instant().minus(DAY);
		List<Instant> recent = this.ledger.mailed(email).stream().filter((at) -> at.isAfter(yesterday)).toList();
		if (recent.size() >= MAILS_A_DAY) {
			throw new TooOften("invitation", recent.getFirst().plus(DAY));
		}
		return recent;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Invitation> pending() {
		return this.ledger.pending(MOST);
	}

	@Override
	public Invitation withdraw(WithdrawInvitation command) {
		Invitation invitation = known(command.invitation());
		if (!this.ledger.withdraw(command.invitation())) {
			throw new NotInvited("The invitation " + command.invitation() + " is not open any more.");
		}
		this.activities.record(new InvitationWithdrawn(command.invitation(), command.by()));
		return invitation;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isInvited(String email) {
		return this.ledger.isOpen(email);
	}

	private Invitation known(UUID id) {
		return this.ledger.find(id).orElseThrow(() -> new NotInvited("There is no open invitation " + id + "."));
	}

}
