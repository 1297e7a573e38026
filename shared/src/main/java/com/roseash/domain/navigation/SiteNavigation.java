package com.roseash.domain.navigation;

import java.util.List;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the navigation. */
@Service
@Transactional
class SiteNavigation implements Navigation {

	private static final String DEED = "arrange the menu";

	private final NavigationRepository repository;

	private final Turns turns;

	private final Activities activities;

	private final Access access;

	SiteNavigation(NavigationRepository repository, Turns turns, Activities activities, Access access) {
		this.access = access;
		this.repository = repository;
		this.turns = turns;
		this.activities = activities;
	}

	@Override
	@Transactional(readOnly = true)
	public List<NavigationLink> items() {
		List<NavigationItem> items = this.repository.inOrder();
		return items.stream().filter(NavigationItem::isTop).map((top) -> top.link(below(top, items))).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public NavigationArrangement arrangement() {
		this.access.only(Role.EDITOR).can(DEED);
		return NavigationArrangement.of(items());
	}

	@Override
	public List<NavigationLink> arrange(ArrangeNavigation command) {
		this.access.only(Role.EDITOR).can(DEED);
		this.turns.take("navigation_item", "");
		if (command.version() != null && !command.version().equals(NavigationArrangement.of(items()).version())) {
			throw new NavigationChanged();
		}
		this.repository.deleteAllInBatch();
		save(null, command.items());
		this.activities.record(new NavigationArranged(command.items()));
		return command.items();
	}

	private void save(@Nullable NavigationItem parent, List<NavigationLink> links) {
		for (int position = 0; position < links.size(); position++) {
			NavigationLink link = links.get(position);
			save(this.repository.save(new NavigationItem(parent, position, link)), link.children());
		}
	}

	private static List<NavigationLink> below(NavigationItem top, List<NavigationItem> items) {
		return items.stream().filter((item) -> item.isChildOf(top)).map((item) -> item.link(List.of())).toList();
	}

}
