package com.roseash.blog.sitemap;

import com.roseash.platform.web.SitemapAddress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets {@code robots.txt} name the sitemap. */
@Configuration(proxyBeanMethods = false)
class SitemapConfiguration {

	@Bean
	SitemapAddress sitemapAddress() {
		return new SitemapAddress("/sitemap.xml");
	}

}
