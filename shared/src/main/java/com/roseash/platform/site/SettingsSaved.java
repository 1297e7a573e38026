package com.roseash.platform.site;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * An admin said something else of the site.
 *
 * @param settings what is said now
 */
public record SettingsSaved(SiteSettings settings) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Settings", App.BLOG, "/settings", this.settings.title());
	}

	@Override
	public Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	public Set<String> evicts() {
		return Set.of(CurrentSettings.TAG);
	}

}
