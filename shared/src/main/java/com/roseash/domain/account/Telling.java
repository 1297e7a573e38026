package com.roseash.domain.account;

import java.util.List;
import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the members at once or in the daily digest, and knows what they have read. */
@Service
@Transactional
class Telling implements Notices {

	private final Inboxes inboxes;

	private final Digest digest;

	private final Activities activities;

	private final Access access;

	Telling(Inboxes inboxes, Digest digest, Activities activities, Access access) {
		this.access = access;
		this.inboxes = inboxes;
		this.digest = digest;
		this.activities = activities;
	}

	@Override
	public int tell(TellMembers command) {
		this.access.only(Role.ADMIN).can("tell all members something");
		return this.inboxes.deliver(command);
	}

	@Override
	public DigestDate collect(TellMembers command) {
		this.access.only(Role.ADMIN).can("tell all members something");
		return new DigestDate(this.digest.add(command));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Notice> inbox(UUID member, @Nullable UUID before, int size) {
		this.access.only(Role.ADMIN).orMember(member).can("read this inbox");
		return this.inboxes.list(member, before, size);
	}

	@Override
	@Transactional(readOnly = true)
	public long unread(UUID member) {
		return this.inboxes.countUnread(member);
	}

	@Override
	public Notice read(ReadNotice command) {
		this.access.only(Role.ADMIN).orMember(command.member()).can("read this inbox");
		if (this.inboxes.markRead(command.member(), command.notice())) {
			this.activities.record(new NoticesRead(command.member().toString()));
		}
		return this.inboxes.find(command.member(), command.notice())
			.orElseThrow(() -> new NoticeNotFound("There is no such notice any more."));
	}

	@Override
	public int readAll(ReadNotices command) {
		this.access.only(Role.ADMIN).orMember(command.member()).can("read this inbox");
		int read = this.inboxes.markAllRead(command.member());
		if (read > 0) {
			this.activities.record(new NoticesRead(command.member().toString()));
		}
		return read;
	}

}
