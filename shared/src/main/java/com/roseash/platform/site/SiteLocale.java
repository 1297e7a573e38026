package com.roseash.platform.site;

import java.util.Locale;

import com.roseash.platform.config.SiteFacts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers everybody in the language of the site. */
@Component("localeResolver")
class SiteLocale implements LocaleResolver {

	private final SiteFacts facts;

	SiteLocale(SiteFacts facts) {
		this.facts = facts;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return this.facts.locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language of the site is one of its settings");
	}

}
