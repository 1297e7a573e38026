package com.roseash.platform.site;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.contract.InvalidField;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the settings for admins, and for nobody else. */
@Service
@Transactional
class AdminSettings implements Settings {

	private final SettingsTable table;

	private final RoseAsh configured;

	private final Activities activities;

	private final Access access;

	AdminSettings(SettingsTable table, RoseAsh configured, Activities activities, Access access) {
		this.table = table;
		this.configured = configured;
		this.activities = activities;
		this.access = access;
	}

	@Override
	@Transactional(readOnly = true)
	public SiteSettings forChange() {
		requireAdmin();
		return this.table.read().orElseGet(() -> SiteSettings.of(this.configured));
	}

	@Override
	public SiteSettings change(SettingsText text, int version) {
		requireAdmin();
		text.problems().forEach((field, problem) -> {
			throw new InvalidField(field, problem);
		});
		SiteSettings settings = text.settings(version + 1);
		if (!this.table.write(settings, version)) {
			throw new SettingsChanged();
		}
		this.activities.record(new SettingsSaved(settings));
		return settings;
	}

	private void requireAdmin() {
		this.access.only(Role.ADMIN).can("change the settings of the site");
	}

}
