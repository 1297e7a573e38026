package com.roseash.blog.post;

import java.util.Map;

import com.roseash.domain.content.PostAddress;
import com.roseash.domain.content.PostNotFound;
import com.roseash.domain.content.Posts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leads readers who follow an old link to where the post or page stands now. */
@Component
class MovedPosts implements HandlerExceptionResolver, Ordered {

	private final ObjectProvider<Posts> posts;

	MovedPosts(ObjectProvider<Posts> posts) {
		this.posts = posts;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 30;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		String slug = (failure instanceof PostNotFound && HttpMethod.GET.matches(request.getMethod())) ? slug(request)
				: null;
		PostAddress address = (slug != null) ? this.posts.getObject().moved(slug).orElse(null) : null;
		if (address == null) {
			return null;
		}
		response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
		response.setHeader(HttpHeaders.LOCATION, address.path() + form(request));
		return new ModelAndView();
	}

	/** The last part of the address, if it names what was looked for. */
	private static @Nullable String slug(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get("slug") instanceof String slug
				&& request.getRequestURI().endsWith("/" + slug + form(request))) ? slug : null;
	}

	/** What stands behind the address of a post for another form of it. */
	private static String form(HttpServletRequest request) {
		return request.getRequestURI().endsWith(".md") ? ".md" : "";
	}

}
