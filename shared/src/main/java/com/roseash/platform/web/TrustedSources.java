package com.roseash.platform.web;

import java.util.List;

/**
 * The origins of other sites that pages trust at this moment; a bean of whoever knows.
 */
public interface TrustedSources {

	/** None. */
	TrustedSources NONE = new TrustedSources() {

		@Override
		public List<String> scripts() {
			return List.of();
		}

		@Override
		public List<String> styles() {
			return List.of();
		}

	};

	/** Whose scripts run in them, and may be told things by them. */
	List<String> scripts();

	/** Whose stylesheets are used in them, with their fonts and pictures. */
	List<String> styles();

}
