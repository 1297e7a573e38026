package com.roseash.domain.content;

import com.roseash.domain.content.lexical.Frames;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.web.FrameSources;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the pages of the blog show the players that stand in posts. */
@Configuration(proxyBeanMethods = false)
class Players {

	@Bean
	FrameSources frameSources(Site site) {
		return (site.self() == App.BLOG) ? new FrameSources(Frames.ORIGINS) : FrameSources.NONE;
	}

}
