package com.roseash.platform.site;

/** Has admins say what the site is called, how it looks, and what its pages trust. */
public interface Settings {

	/**
	 * What is said now, for whoever may change it.
	 * @throws com.roseash.platform.access.NotAllowed when whoever asks is no admin
	 */
	SiteSettings forChange();

	/**
	 * Says something else, as a whole. Refuses ({@code InvalidField}) what
	 * {@link SettingsText#problems} names.
	 * @param text what was typed
	 * @param version of what was changed
	 * @throws SettingsChanged when that is not the last any more
	 */
	SiteSettings change(SettingsText text, int version);

}
