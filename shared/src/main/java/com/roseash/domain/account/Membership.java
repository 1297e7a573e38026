package com.roseash.domain.account;

import java.util.List;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Turns;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in members and knows them. */
@Service
@Transactional
class Membership implements Members {

	private static final int MOST = 100;

	private final MemberRepository members;

	private final Turns turns;

	private final Activities activities;

	private final Access access;

	Membership(MemberRepository members, Turns turns, Activities activities, Access access) {
		this.access = access;
		this.members = members;
		this.turns = turns;
		this.activities = activities;
	}

	@Override
	@Transactional(readOnly = true)
	public List<MemberCard> newest(int limit) {
		if (limit < 1 || limit > MOST) {
			throw new InvalidField("limit", "must be 1 to " + MOST);
		}
		return this.members.newest(Limit.of(limit)).stream().map(Member::card).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public long count() {
		return this.members.count();
	}

	@Override
	public MemberCard join(JoinCooperative command) {
		this.access.only(Role.ADMIN).can("take in members");
		this.turns.take("member", "");
		if (this.members.isTaken(command.email(), command.handle())) {
			throw new AddressTaken("Another member has this e-mail address.");
		}
		Member member = this.members.findByHandle(command.handle())
			.orElseGet(() -> this.members.save(new Member(command)));
		member.describe(command);
		MemberCard card = member.card();
		this.activities.record(new MemberJoined(card));
		return card;
	}

}
