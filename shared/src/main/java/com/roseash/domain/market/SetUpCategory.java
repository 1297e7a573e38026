package com.roseash.domain.market;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to set up a category.
 *
 * @param market the slug of its market
 * @param slug lower-case letters, digits and hyphens; the same slug replaces
 * @param name plain text
 * @param position its place in the market, from 0
 */
public record SetUpCategory(String market, String slug, String name, int position) {

	public SetUpCategory {
		market = Slugs.require("market", market);
		slug = Slugs.require("slug", slug);
		name = InvalidField.requireText("name", name, 100);
	}

}
