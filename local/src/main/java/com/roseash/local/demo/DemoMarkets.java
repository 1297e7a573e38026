package com.roseash.local.demo;

import java.util.List;

import com.roseash.domain.market.OpenMarket;
import com.roseash.domain.market.SetUpCategory;
import com.roseash.platform.media.Picture;

/**
 * The markets of the demo content and their categories, each in order.
 */
record DemoMarkets(List<DemoMarket> markets, List<DemoCategory> categories) {

	record DemoMarket(String slug, String title, String description, DemoImage image) {

		OpenMarket command(Picture picture, int position) {
			return new OpenMarket(this.slug, this.title, this.description, position, picture);
		}

	}

	record DemoCategory(String slug, String name, String market) {

		SetUpCategory command(int position) {
			return new SetUpCategory(this.market, this.slug, this.name, position);
		}

	}

}
