package com.roseash.domain.redirects;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to let an address lead nowhere any more.
 *
 * @param from a path on the blog, decoded
 */
public record RemoveRedirect(String from) {

	public RemoveRedirect {
		from = Redirect.normal(InvalidField.limitText("from", from, 500));
	}

}
