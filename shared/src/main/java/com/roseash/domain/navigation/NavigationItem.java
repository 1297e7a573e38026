package com.roseash.domain.navigation;

import java.util.List;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.persistence.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** An item of the navigation, at its place. */
@Entity
class NavigationItem {

	@Id
	private UUID id = Ids.next();

	private @Nullable UUID parentId;

	private int position;

	private String label;

	@Enumerated(EnumType.STRING)
	private App app;

	private String path;

	@SuppressWarnings("NullAway.Init")
	protected NavigationItem() {
	}

	NavigationItem(@Nullable NavigationItem parent, int position, NavigationLink link) {
		this.parentId = (parent != null) ? parent.id : null;
		this.position = position;
		this.label = link.label();
		this.app = link.app();
		this.path = link.path();
	}

	boolean isTop() {
		return this.parentId == null;
	}

	boolean isChildOf(NavigationItem other) {
		return other.id.equals(this.parentId);
	}

	NavigationLink link(List<NavigationLink> children) {
		return new NavigationLink(this.label, this.app, this.path, children);
	}

}
