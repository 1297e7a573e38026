package com.roseash.federation.provider;

import java.util.List;

/**
 * What a member is asked to allow somebody else's application.
 *
 * @param client the application's id
 * @param name the application's name
 * @param host where the member goes on
 * @param scopes what the application wants to know, in the order in which it is told
 * @param state by which the answer finds the question
 */
record Question(String client, String name, String host, List<String> scopes, String state) {

	Question {
		scopes = List.copyOf(scopes);
	}

}
