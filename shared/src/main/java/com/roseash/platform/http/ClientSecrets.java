package com.roseash.platform.http;

import java.util.HexFormat;
import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.config.KeyedHashes;
import com.roseash.platform.config.RoseAsh;

import org.springframework.stereotype.Component;

/**
 * The secret by which each application proves to the provider of identities who it is: it
 * follows from the one that signs calls, so that there is one secret less to keep.
 */
@Component
public class ClientSecrets {

	private final KeyedHashes keys;

	ClientSecrets(RoseAsh settings) {
		this.keys = new KeyedHashes(settings);
	}

	/** The secret of that application. */
	public String of(App app) {
		return accepted(app).getFirst();
	}

	/** What that application may prove itself with, its current secret first. */
	public List<String> accepted(App app) {
		return this.keys.accepted("client " + app.id()).stream().map(HexFormat.of()::formatHex).toList();
	}

}
