package com.roseash.domain.market;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The command to open a market.
 *
 * @param slug lower-case letters, digits and hyphens; the same slug replaces
 * @param title plain text
 * @param description plain text
 * @param position its place among the markets, from 0
 * @param picture its picture, if any
 */
public record OpenMarket(String slug, String title, String description, int position, @Nullable Picture picture) {

	public OpenMarket {
		slug = Slugs.require("slug", slug);
		title = InvalidField.requireText("title", title, 100);
		description = InvalidField.requireText("description", description, 1000);
	}

}
