package com.roseash.domain.content;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to make a tag: a published page of that name, if none is called so yet.
 *
 * @param name plain text, at most 50 characters
 */
public record MakeTag(String name) {

	public MakeTag {
		name = InvalidField.requireText("name", name, 50);
	}

}
