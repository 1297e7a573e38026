package com.roseash.federation.provider;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a member has allowed somebody else's application.
 *
 * @param client the application's id
 * @param name the application's name
 * @param scopes what it may know
 * @param since when it was allowed first
 */
record Grant(String client, String name, Set<String> scopes, Instant since) {

	Grant {
		scopes = Set.copyOf(scopes);
	}

	/** What it may know, in the order in which it is told. */
	public List<String> inOrder() {
		return LetIn.SCOPES.stream().filter(this.scopes::contains).toList();
	}

}
