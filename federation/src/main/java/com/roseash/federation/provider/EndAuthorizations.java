package com.roseash.federation.provider;

import com.roseash.domain.account.MemberSuspended;
import com.roseash.platform.activity.EventHandler;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes codes and tokens from the clients of a member who was suspended. */
@Component
class EndAuthorizations extends EventHandler<MemberSuspended> {

	private final JdbcClient jdbc;

	EndAuthorizations(JdbcClient jdbc, JsonMapper json) {
		super(MemberSuspended.class, json);
		this.jdbc = jdbc;
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
	protected void handle(MemberSuspended event) {
		this.jdbc.sql("delete from oauth2_authorization where principal_name = ?")
			.param(event.member().toString())
			.update();
	}

}
