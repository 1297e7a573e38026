package com.roseash.platform.trace;

import com.roseash.platform.config.Site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads what speaks to a collector only where there is one. */
@Configuration(proxyBeanMethods = false)
class TracingConfiguration {

	@Bean
	Spans spans(TracingSettings settings, Site site) {
		return settings.told() ? new CollectedSpans(settings, site.self().id()) : Spans.UNTOLD;
	}

}
