package com.roseash.domain.account;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to tell the members something.
 *
 * @param source tells it from anything else they are told; at most 200 characters
 * @param title plain text, at most 200 characters
 * @param summary plain text, at most 500 characters; may be empty
 * @param url where it is
 */
public record TellMembers(String source, String title, String summary, String url) {

	public TellMembers {
		source = InvalidField.requireText("source", source, 200);
		title = InvalidField.requireText("title", title, 200);
		summary = InvalidField.limitText("summary", summary, 500);
		if (url == null || !url.matches("https?://\\S{1,990}")) {
			throw new InvalidField("url", "must be an absolute address");
		}
	}

}
