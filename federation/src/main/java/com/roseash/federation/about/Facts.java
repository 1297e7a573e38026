package com.roseash.federation.about;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import com.roseash.domain.account.Members;
import com.roseash.domain.content.Posts;
import com.roseash.domain.events.Calendars;
import com.roseash.domain.market.Products;

/** The cooperative in numbers, each counted where it is kept. */
class Facts {

	private final Members members;

	private final Posts posts;

	private final Products products;

	private final Calendars calendars;

	private final Clock clock;

	Facts(Members members, Posts posts, Products products, Calendars calendars, Clock clock) {
		this.members = members;
		this.posts = posts;
		this.products = products;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The numbers by the last word of their message key. */
	Map<String, Long> all() {
		Map<String, Long> facts = new LinkedHashMap<>();
		facts.put("members", this.members.count());
		facts.put("products", this.products.count());
		facts.put("entries", this.calendars.count(this.clock.instant()));
		facts.put("posts", this.posts.count());
		return facts;
	}

}
