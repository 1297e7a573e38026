package com.roseash.platform.fragment;

import java.util.Set;

import com.roseash.platform.web.ContentSecurityPolicy;
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

	private final Keys keys;

	private final ContentSecurityPolicy security;

	FreshnessInterceptor(Keys keys, ContentSecurityPolicy security) {
		this.keys = keys;
		this.security = security;
	}

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
					response.setHeader(Policy.SITE_HEADER, this.keys.version());
				}
				else {
					state(policy, freshness, request, response, view);
				}
			}
		}
	}

	/**
	 * On pages that are the same for everybody, the sites are trusted that admins name.
	 */
	private void state(Policy policy, Freshness freshness, HttpServletRequest request, HttpServletResponse response,
			ModelAndView view) {
		if (policy.scope() == Scope.PUBLIC && !String.valueOf(view.getViewName()).startsWith("redirect:")) {
			view.addObject("forReaders", true);
			response.setHeader(ContentSecurityPolicy.HEADER, this.security.forReaders());
		}
		if (Set.of(freshness.params()).containsAll(request.getParameterMap().keySet())) {
			PageFilter.policy(request, policy);
		}
	}

}
