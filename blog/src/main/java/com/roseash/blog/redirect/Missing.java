package com.roseash.blog.redirect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.domain.content.Catalogue;
import com.roseash.domain.content.CatalogueEntry;
import com.roseash.domain.redirects.Redirect;
import com.roseash.domain.redirects.Redirects;
import com.roseash.platform.contract.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.UrlPathHelper;

/** Leads readers on from where nothing stands, or shows them what is near. */
@Component
class Missing implements HandlerExceptionResolver, Ordered {

	/** The last part of a path, without what stands behind a dot. */
	private static final Pattern LAST = Pattern.compile("([^/.]{3,100})(\\.[^/]*)?/*$");

	private static final String AN_HOUR = "public, max-age=3600";

	private final ObjectProvider<Redirects> redirects;

	private final ObjectProvider<Catalogue> catalogue;

	Missing(ObjectProvider<Redirects> redirects, ObjectProvider<Catalogue> catalogue) {
		this.redirects = redirects;
		this.catalogue = catalogue;
	}

	/** After what moved within the blog was looked for, and before errors are shown. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 40;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
		if (!isMissing(failure) || !request.getMethod().matches("GET|HEAD") || path.startsWith("/internal/")) {
			return null;
		}
		return this.redirects.getObject()
			.find(path)
			.map((redirect) -> lead(redirect, request, response))
			.orElseGet(() -> suggest(path, request, response, failure));
	}

	private static boolean isMissing(Exception failure) {
		return switch (failure) {
			case DomainException refusal -> refusal.status() == HttpStatus.NOT_FOUND;
			case NoHandlerFoundException _, NoResourceFoundException _ -> true;
			default -> false;
		};
	}

	private static ModelAndView lead(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
		String query = request.getQueryString();
		boolean keeps = query == null || redirect.to().contains("?") || redirect.to().contains("#");
		response.setStatus(redirect.permanent() ? HttpStatus.MOVED_PERMANENTLY.value() : HttpStatus.FOUND.value());
		response.setHeader(HttpHeaders.LOCATION, keeps ? redirect.to() : redirect.to() + "?" + query);
		response.setHeader(HttpHeaders.CACHE_CONTROL, redirect.permanent() ? AN_HOUR : "no-cache");
		return new ModelAndView();
	}

	/** Only for people: programs that ask for a picture do not read. */
	private @Nullable ModelAndView suggest(String path, HttpServletRequest request, HttpServletResponse response,
			Exception failure) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		Matcher last = LAST.matcher(path);
		if (accept == null || !accept.contains("text/html") || !last.find()) {
			return null;
		}
		List<CatalogueEntry> near = this.catalogue.getObject().near(last.group(1));
		if (near.isEmpty()) {
			return null;
		}
		response.setStatus(HttpStatus.NOT_FOUND.value());
		ModelAndView page = new ModelAndView("error/404").addObject("suggestions", near);
		return (failure instanceof DomainException) ? page.addObject("reason", failure.getMessage()) : page;
	}

}
