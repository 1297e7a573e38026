package com.roseash.federation.provider;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.activity.EventHandler;
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
class FindClientsLeft extends EventHandler<SignInEnded> {

	private final ClientSignIns signIns;

	private final Activities activities;

	FindClientsLeft(ClientSignIns signIns, Activities activities, JsonMapper json) {
		super(SignInEnded.class, json);
		this.signIns = signIns;
		this.activities = activities;
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
	protected void handle(SignInEnded event) {
		this.signIns.end(event.sid()).forEach(this.activities::record);
	}

}
