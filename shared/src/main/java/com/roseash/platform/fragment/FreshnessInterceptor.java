package com.roseash.platform.fragment;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * States the {@link Freshness} of a handler that succeeded: in headers for a fragment, to
 * the page's filter for a page.
 */
@Configuration(proxyBeanMethods = false)
class FreshnessInterceptor implements HandlerInterceptor, WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView view) {
		if (handler instanceof HandlerMethod method && view != null && request.getMethod().matches("GET|HEAD")) {
			Freshness freshness = method.getMethodAnnotation(Freshness.class);
			if (freshness != null) {
				Policy policy = Policy.of(freshness, FreshnessTags.of(request));
				if (FragmentBatch.isFragment(request)) {
					policy.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
				}
				else if (Set.of(freshness.params()).containsAll(request.getParameterMap().keySet())) {
					PageFilter.policy(request, policy);
				}
			}
		}
	}

}
