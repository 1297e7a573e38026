package com.roseash.federation.provider;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityHandler;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;
import com.roseash.platform.session.SignInEnded;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Finds out who has to be told that a sign-in ended; each is told on its own, so that one
 * that is down delays no other.
 */
@Component
class FindClientsLeft implements ActivityHandler {

	private final ClientSignIns signIns;

	private final Activities activities;

	private final JsonMapper json;

	FindClientsLeft(ClientSignIns signIns, Activities activities, JsonMapper json) {
		this.signIns = signIns;
		this.activities = activities;
		this.json = json;
	}

	@Override
	public String name() {
		return "find-clients-left";
	}

	@Override
	public Subscription subscription() {
		return Subscription.to(Verb.LEAVE).untilItWorks();
	}

	@Override
	public App application() {
		return App.FEDERATION;
	}

	@Override
	public void handle(Activity activity) {
		if (activity.is(SignInEnded.class)) {
			this.signIns.end(activity.as(SignInEnded.class, this.json).sid()).forEach(this.activities::record);
		}
	}

}
