package com.roseash.domain.account;

import java.util.List;
import java.util.UUID;

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

	private static final int LARGEST_BATCH = 200;

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
	@Transactional(readOnly = true)
	public MemberCard card(UUID id) {
		return find(id).card();
	}

	@Override
	@Transactional(readOnly = true)
	public List<MemberCard> cards(List<UUID> ids) {
		if (ids.size() > LARGEST_BATCH) {
			throw new InvalidField("ids", "must be at most " + LARGEST_BATCH);
		}
		return this.members.findAllById(ids).stream().map(Member::card).toList();
	}

	@Override
	public MemberCard describe(DescribeMember command) {
		this.access.only(Role.ADMIN).orMember(command.member()).can("say who this is");
		this.turns.take("member", "");
		Member member = find(command.member());
		member.describe(command);
		return changed(member);
	}

	@Override
	public MemberCard picture(PictureMember command) {
		this.access.only(Role.ADMIN).orMember(command.member()).can("change this picture");
		this.turns.take("member", "");
		Member member = find(command.member());
		member.show(command.picture());
		return changed(member);
	}

	private MemberCard changed(Member member) {
		MemberCard card = this.members.saveAndFlush(member).card();
		this.activities.record(new MemberDescribed(card));
		return card;
	}

	private Member find(UUID id) {
		return this.members.findById(id).orElseThrow(() -> new NobodyKnown("There is no member " + id + "."));
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
