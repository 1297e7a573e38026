package com.roseash.domain.account;

import com.roseash.platform.activity.EventHandler;
import com.roseash.platform.activity.NotHandled;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.session.SessionIndex;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Ends every sign-in of a member who was suspended, as soon as that has happened. */
@Component
class EndSignIns extends EventHandler<MemberSuspended> {

	private final SessionIndex sessions;

	EndSignIns(SessionIndex sessions, JsonMapper json) {
		super(MemberSuspended.class, json);
		this.sessions = sessions;
	}

	@Override
	public String name() {
		return "end-sign-ins";
	}

	@Override
	public Subscription subscription() {
		return Subscription.to(Verb.BLOCK).promptly().untilItWorks();
	}

	@Override
	protected void handle(MemberSuspended event) {
		try {
			this.sessions.endAll(event.member());
		}
		catch (DataAccessException ex) {
			throw new NotHandled("Redis has not ended the sign-ins: " + ex.getMessage());
		}
	}

}
