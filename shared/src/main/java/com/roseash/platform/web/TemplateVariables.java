package com.roseash.platform.web;

import com.roseash.platform.config.Site;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Gives every template, error pages too, the {@code site}: templates may not call beans
 * where an address is written.
 */
@Configuration(proxyBeanMethods = false)
class TemplateVariables {

	TemplateVariables(ThymeleafViewResolver views, Site site) {
		views.addStaticVariable("site", site);
	}

}
