package com.roseash.blog.settings;

import java.util.Map;

import com.roseash.platform.site.SettingsText;

/**
 * What somebody sent.
 *
 * @param text the settings
 * @param version of what they change
 * @param problems what is wrong, by field
 */
record Typed(SettingsText text, int version, Map<String, String> problems) {
}
