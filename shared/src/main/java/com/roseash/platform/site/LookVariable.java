package com.roseash.platform.site;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template the {@code look} of the site. */
@Configuration(proxyBeanMethods = false)
class LookVariable {

	LookVariable(ThymeleafViewResolver views, Look look) {
		views.addStaticVariable("look", look);
	}

}
