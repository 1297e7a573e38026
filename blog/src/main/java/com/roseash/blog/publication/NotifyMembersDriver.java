package com.roseash.blog.publication;

import com.roseash.domain.account.Notices;
import com.roseash.domain.account.TellMembers;
import com.roseash.platform.flow.Driver;

import org.springframework.stereotype.Component;

/** Puts a notice into the members' inboxes. */
@Component
class NotifyMembersDriver implements Driver<NotifyMembers> {

	private final Notices notices;

	NotifyMembersDriver(Notices notices) {
		this.notices = notices;
	}

	@Override
	public Class<NotifyMembers> effect() {
		return NotifyMembers.class;
	}

	@Override
	public String carryOut(NotifyMembers effect, String key) {
		int told = this.notices.tell(new TellMembers(key, effect.title(), effect.summary(), effect.url()));
		return told + " members told";
	}

}
