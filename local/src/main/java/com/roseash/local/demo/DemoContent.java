package com.roseash.local.demo;

import java.util.List;
import java.util.Map;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.events.OpenCalendar;
import com.roseash.domain.navigation.ArrangeNavigation;
import com.roseash.domain.navigation.NavigationLink;
import com.roseash.domain.social.Profile;

/**
 * Everything that is known of the invented cooperative.
 *
 * @param products by the slug of their category
 */
record DemoContent(Profile cooperative, List<JoinCooperative> members, List<DemoRoles> roles,
		List<IntroduceAuthor> authors, List<NavigationLink> navigation, List<OpenCalendar> calendars,
		List<DemoEntry> entries, DemoMarkets markets, Map<String, List<DemoProduct>> products, List<DemoPage> pages,
		List<DemoPost> posts) {

	ArrangeNavigation arrangement() {
		return new ArrangeNavigation(this.navigation);
	}

}
