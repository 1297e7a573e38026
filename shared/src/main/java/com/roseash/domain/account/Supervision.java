package com.roseash.domain.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows the members as admins do, and decides who of them may sign in. */
@Service
@Transactional
class Supervision implements Directory {

	private static final int MOST = 100;

	private final MemberRoll roll;

	private final History history;

	private final Admins admins;

	private final Activities activities;

	private final Access access;

	private final Clock clock;

	Supervision(MemberRoll roll, History history, Admins admins, Activities activities, Access access, Clock clock) {
		this.roll = roll;
		this.history = history;
		this.admins = admins;
		this.activities = activities;
		this.access = access;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<DirectoryEntry> search(String query, @Nullable UUID before, int size) {
		requireAdmin("look through the members");
		return this.roll.older(new Sought(query), before, requireSize(size, MOST + 1));
	}

	@Override
	@Transactional(readOnly = true)
	public List<DirectoryEntry> newer(String query, UUID after, int size) {
		requireAdmin("look through the members");
		return this.roll.newer(new Sought(query), after, requireSize(size, MOST + 1));
	}

	@Override
	@Transactional(readOnly = true)
	public DirectoryEntry entry(String handle) {
		requireAdmin("look through the members");
		return known(this.roll.find(handle), handle);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Deed> history(String handle, int size) {
		return this.history.of(entry(handle).handle(), requireSize(size, MOST));
	}

	@Override
	public DirectoryEntry suspend(SuspendMember command) {
		this.admins.takeTurn();
		requireAdmin("suspend members");
		DirectoryEntry member = known(this.roll.find(command.member()), command.member());
		this.admins.requireOther(command.member(), "You cannot suspend yourself. Another admin can.",
				"This is the last admin. Make somebody else an admin first.");
		boolean changed = this.roll.suspend(command, this.clock.instant());
		return recorded(changed, member, new MemberSuspended(member.id(), member.handle(), command.reason()));
	}

	@Override
	public DirectoryEntry readmit(ReadmitMember command) {
		this.admins.takeTurn();
		requireAdmin("readmit members");
		DirectoryEntry member = known(this.roll.find(command.member()), command.member());
		boolean changed = this.roll.readmit(command.member());
		return recorded(changed, member, new MemberReadmitted(member.id(), member.handle()));
	}

	private DirectoryEntry recorded(boolean changed, DirectoryEntry before, DomainEvent event) {
		if (!changed) {
			return before;
		}
		this.activities.record(event);
		return known(this.roll.find(before.id()), before.id());
	}

	private void requireAdmin(String deed) {
		this.access.only(Role.ADMIN).can(deed);
	}

	private static DirectoryEntry known(Optional<DirectoryEntry> found, Object who) {
		return found.orElseThrow(() -> new NobodyKnown("There is no member " + who + "."));
	}

	private static int requireSize(int size, int most) {
		if (size < 1 || size > most) {
			throw new InvalidField("size", "must be 1 to " + most);
		}
		return size;
	}

}
