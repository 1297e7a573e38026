package com.roseash.domain.redirects;

import java.util.List;

/**
 * A page of where addresses lead.
 *
 * @param redirects by address
 * @param number the page, from 1
 * @param pages how many pages there are, at least 1
 * @param count how many there are on all pages
 */
public record RedirectPage(List<Redirect> redirects, int number, int pages, int count) {

	public RedirectPage {
		redirects = List.copyOf(redirects);
	}

}
