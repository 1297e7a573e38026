package com.roseash.domain.redirects;

import java.util.List;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to let addresses lead somewhere, whatever they led to before: all of them,
 * or none.
 *
 * @param redirects 1 to {@value #MOST}, no two from the same address
 */
public record PutRedirects(List<Redirect> redirects) {

	/** How many there can be in all. */
	public static final int MOST = 10_000;

	public PutRedirects {
		if (redirects == null || redirects.isEmpty() || redirects.size() > MOST) {
			throw new InvalidField("redirects", "must be 1 to " + MOST);
		}
		redirects = List.copyOf(redirects);
		if (redirects.stream().map(Redirect::from).distinct().count() < redirects.size()) {
			throw new InvalidField("redirects", "must not be two from the same address");
		}
	}

}
