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

	/** Whether somebody agrees to what is asked from now on, and to what is offered. */
	void isTouched(boolean touched) {
		set("WebAuthn.setAutomaticPresenceSimulation", "enabled", touched);
	}

	/** Whether it knows the finger from now on. */
	void knowsWho(boolean known) {
		set("WebAuthn.setUserVerified", "isUserVerified", known);
	}

	private void set(String command, String what, boolean value) {
		JsonObject request = new JsonObject();
		request.addProperty("authenticatorId", this.id);
		request.addProperty(what, value);
		this.chromium.send(command, request);
	}

}
