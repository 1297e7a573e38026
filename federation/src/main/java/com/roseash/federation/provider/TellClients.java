package com.roseash.federation.provider;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityHandler;
import com.roseash.platform.activity.NotHandled;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;
import com.roseash.platform.http.Outside;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Tells other people's applications that a member left (OpenID Connect Back-Channel
 * Logout, section 2.5), if they want to know. Our own share their sessions and need not
 * be told.
 */
@Component
class TellClients implements ActivityHandler {

	private final ThirdPartyClients clients;

	private final LogoutTokens tokens;

	private final Outside outside;

	private final JsonMapper json;

	TellClients(ThirdPartyClients clients, LogoutTokens tokens, Outside outside, JsonMapper json) {
		this.clients = clients;
		this.tokens = tokens;
		this.outside = outside;
		this.json = json;
	}

	@Override
	public String name() {
		return "tell-clients";
	}

	@Override
	public Subscription subscription() {
		return Subscription.to(Verb.LEAVE);
	}

	@Override
	public App application() {
		return App.FEDERATION;
	}

	@Override
	public void handle(Activity activity) {
		if (activity.is(ClientLeft.class)) {
			ClientLeft left = activity.as(ClientLeft.class, this.json);
			this.clients.find(left.client())
				.map(ThirdParty::of)
				.filter((client) -> !client.logoutUri().isEmpty())
				.ifPresent((client) -> tell(client, left));
		}
	}

	private void tell(ThirdParty client, ClientLeft left) {
		int status = this.outside.post(client.logoutUri(), "logout_token", this.tokens.issue(left));
		if (status != 200 && status != 204) {
			throw new NotHandled("The client answered " + status);
		}
	}

}
