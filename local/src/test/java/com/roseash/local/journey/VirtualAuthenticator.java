package com.roseash.local.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** What Chromium has in place of a finger on a sensor. */
final class VirtualAuthenticator {

	private final CDPSession chromium;

	private final String id;

	VirtualAuthenticator(Page page) {
		this.chromium = page.context().newCDPSession(page);
		this.chromium.send("WebAuthn.enable", new JsonObject());
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject request = new JsonObject();
		request.add("options", options);
		this.id = this.chromium.send("WebAuthn.addVirtualAuthenticator", request).get("authenticatorId").getAsString();
	}

	/** Whether it knows the finger from now on. */
	void knowsWho(boolean known) {
		JsonObject request = new JsonObject();
		request.addProperty("authenticatorId", this.id);
		request.addProperty("isUserVerified", known);
		this.chromium.send("WebAuthn.setUserVerified", request);
	}

}
