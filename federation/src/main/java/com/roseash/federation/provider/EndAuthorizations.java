package com.roseash.federation.provider;

import com.roseash.domain.account.MemberSuspended;
import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityHandler;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes codes and tokens from the clients of a member who was suspended. */
@Component
class EndAuthorizations implements ActivityHandler {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	EndAuthorizations(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public String name() {
		return "end-authorizations";
	}

	@Override
	public Subscription subscription() {
		return Subscription.to(Verb.BLOCK).untilItWorks();
	}

	@Override
	public App application() {
		return App.FEDERATION;
	}

	@Override
	public void handle(Activity activity) {
		if (activity.is(MemberSuspended.class)) {
			this.jdbc.sql("delete from oauth2_authorization where principal_name = ?")
				.param(activity.as(MemberSuspended.class, this.json).member().toString())
				.update();
		}
	}

}
