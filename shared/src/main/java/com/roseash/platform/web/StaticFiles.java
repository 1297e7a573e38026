package com.roseash.platform.web;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves static files: those linked by content hash for ever, the few with a fixed
 * address for a day.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

	private final List<HandlerMethodArgumentResolver> arguments;

	StaticFiles(List<HandlerMethodArgumentResolver> arguments) {
		this.arguments = arguments;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.addAll(this.arguments);
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		hashed(registry, "/css/**", "classpath:/static/css/");
		hashed(registry, "/js/**", "classpath:/static/js/");
		hashed(registry, "/img/**", "classpath:/static/img/");
		hashed(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
		registry.addResourceHandler("/favicon.ico", "/favicon.svg", "/apple-touch-icon.png")
			.addResourceLocations("classpath:/static/")
			.setCacheControl(A_DAY);
	}

	private static void hashed(ResourceHandlerRegistry registry, String pattern, String location) {
		registry.addResourceHandler(pattern)
			.addResourceLocations(location)
			.setCacheControl(FOR_EVER)
			.resourceChain(false)
			.addResolver(new NamesOfOtherReleases())
			.addResolver(new CachingResourceResolver(new ConcurrentMapCache("static files")))
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

	/** Gives links their hashes, in pages that say what went wrong, too. */
	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> hashesInLinks() {
		FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(
				new ResourceUrlEncodingFilter());
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

}
