package com.roseash.domain.account;

import java.util.List;
import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the members at once or in the daily digest. */
@Service
@Transactional
class Telling implements Notices {

	private final Inboxes inboxes;

	private final Digest digest;

	private final Access access;

	Telling(Inboxes inboxes, Digest digest, Access access) {
		this.access = access;
		this.inboxes = inboxes;
		this.digest = digest;
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
		return this.inboxes.read(member, before, size);
	}

}
