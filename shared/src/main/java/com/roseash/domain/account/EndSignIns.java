package com.roseash.domain.account;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityHandler;
import com.roseash.platform.activity.NotHandled;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.session.SessionIndex;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Ends every sign-in of a member who was suspended, as soon as that has happened. */
@Component
class EndSignIns implements ActivityHandler {

	private final SessionIndex sessions;

	private final JsonMapper json;

	EndSignIns(SessionIndex sessions, JsonMapper json) {
		this.sessions = sessions;
		this.json = json;
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
	public void handle(Activity activity) {
		if (activity.is(MemberSuspended.class)) {
			try {
				this.sessions.endAll(activity.as(MemberSuspended.class, this.json).member());
			}
			catch (DataAccessException ex) {
				throw new NotHandled("Redis has not ended the sign-ins: " + ex.getMessage());
			}
		}
	}

}
