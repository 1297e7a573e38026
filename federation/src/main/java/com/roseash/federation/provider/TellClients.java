package com.roseash.federation.provider;

import com.roseash.platform.activity.EventHandler;
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
class TellClients extends EventHandler<ClientLeft> {

	private final ThirdPartyClients clients;

	private final LogoutTokens tokens;

	private final Outside outside;

	TellClients(ThirdPartyClients clients, LogoutTokens tokens, Outside outside, JsonMapper json) {
		super(ClientLeft.class, json);
		this.clients = clients;
		this.tokens = tokens;
		this.outside = outside;
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
	protected void handle(ClientLeft event) {
		this.clients.find(event.client())
			.map(ThirdParty::of)
			.filter((client) -> !client.logoutUri().isEmpty())
			.ifPresent((client) -> tell(client, event));
	}

	private void tell(ThirdParty client, ClientLeft left) {
		int status = this.outside.post(client.logoutUri(), "logout_token", this.tokens.issue(left));
		if (status != 200 && status != 204) {
			throw new NotHandled("The client answered " + status);
		}
	}

}
