package com.roseash.federation.provider;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.persistence.Turns;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets in other people's applications, and shows them the door. What an application was
 * allowed goes with it.
 */
@Service
@Transactional
class ThirdParties {

	private static final int MOST = 100;

	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final Access access;

	private final ThirdPartyClients clients;

	private final Grants grants;

	private final PasswordEncoder encoder;

	private final Activities activities;

	private final Turns turns;

	ThirdParties(Access access, ThirdPartyClients clients, Grants grants, PasswordEncoder encoder,
			Activities activities, Turns turns) {
		this.access = access;
		this.clients = clients;
		this.grants = grants;
		this.encoder = encoder;
		this.activities = activities;
		this.turns = turns;
	}

	@Transactional(readOnly = true)
	List<ThirdParty> all() {
		this.access.only(Role.ADMIN).can("let in other applications");
		return this.clients.all();
	}

	/** Lets one in; nobody can find out its secret later. */
	NewClient add(LetIn command) {
		this.access.only(Role.ADMIN).can("let in other applications");
		this.turns.take("client", "");
		if (this.clients.all().size() >= MOST) {
			throw new TooManyClients("There are " + MOST + " other applications already. Remove one first.");
		}
		String secret = secret();
		ThirdParty added = this.clients.add(command, Objects.requireNonNull(this.encoder.encode(secret)));
		this.activities.record(new ClientLetIn(added.id(), added.name(), added.redirectUris(), added.scopes()));
		return new NewClient(added, secret);
	}

	/**
	 * Removes one, with all that members have allowed it.
	 * @throws ClientNotFound when there is none of that id
	 */
	void remove(String id) {
		this.access.only(Role.ADMIN).can("let in other applications");
		this.turns.take("client", "");
		ThirdParty removed = this.clients.find(id)
			.map(ThirdParty::of)
			.orElseThrow(() -> new ClientNotFound("No application of that id was let in, or not any more."));
		this.clients.remove(id);
		this.grants.removeAll(id);
		this.activities.record(new ClientRemoved(removed.id(), removed.name()));
	}

	private String secret() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * An application that was let in.
	 *
	 * @param client the application
	 * @param secret by which it proves who it is
	 */
	record NewClient(ThirdParty client, String secret) {
	}

}
