package com.roseash.platform.fragment;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.roseash.platform.cache.Content;
import com.roseash.platform.cache.Slot;
import com.roseash.platform.web.ContentSecurityPolicy;
import com.roseash.platform.web.Visitor;
import com.roseash.platform.web.Visitors;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a page of what its controller wrote and of the fragments of the six applications.
 * A page whose main part is known is composed without its controller.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class PageFilter extends OncePerRequestFilter {

	private static final List<String> NOT_PAGES = List.of("/internal", "/actuator", "/css/", "/js/", "/img/", "/media/",
			"/webjars/", "/favicon.", "/apple-touch-icon");

	private final PageCache pages;

	private final PageWriter writer;

	private final Fragments fragments;

	private final Visitors visitors;

	private final FragmentSettings settings;

	private final ContentSecurityPolicy security;

	private final Counter composed;

	private final Counter made;

	PageFilter(PageCache pages, PageWriter writer, Fragments fragments, Visitors visitors, FragmentSettings settings,
			ContentSecurityPolicy security, MeterRegistry meters) {
		this.composed = meters.counter("rose.pages", "main", "known");
		this.made = meters.counter("rose.pages", "main", "made");
		this.security = security;
		this.pages = pages;
		this.writer = writer;
		this.fragments = fragments;
		this.visitors = visitors;
		this.settings = settings;
	}

	/** Tells the filter how long the page of this request may be kept. */
	static void policy(HttpServletRequest request, Policy policy) {
		request.setAttribute(Policy.class.getName(), policy);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return NOT_PAGES.stream().anyMatch(path::startsWith);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Visitor visitor = this.visitors.of(request);
		if (PageCache.isRefresh(request)) {
			refresh(request, response, chain, visitor);
		}
		else if (!PageCache.mayBeKept(request)) {
			render(request, response, chain, visitor, null);
		}
		else {
			PageCache.Looked looked = this.pages.look(request, visitor);
			if (looked.entry() != null) {
				Content content = looked.entry().content();
				this.composed.increment();
				response.setHeader(ContentSecurityPolicy.HEADER, this.security.forReaders());
				this.writer.write(request, response, content, find(content, visitor));
			}
			else {
				try {
					render(request, response, chain, visitor, looked);
				}
				finally {
					this.pages.done(looked);
				}
			}
		}
	}

	/** Makes the main part anew for whoever comes next. */
	private void refresh(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Visitor visitor)
			throws ServletException, IOException {
		PageCache.Looked looked = this.pages.begin(request, visitor);
		PageCapture capture = new PageCapture(response);
		long start = System.nanoTime();
		chain.doFilter(request, capture);
		if (capture.isPage() && capture.getStatus() == HttpStatus.OK.value()) {
			this.pages.keep(looked, PageTemplate.of(request).split(capture.body()), policy(request), since(start));
		}
	}

	private void render(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Visitor visitor,
			PageCache.@Nullable Looked looked) throws ServletException, IOException {
		this.pages.prefetch(visitor);
		PageCapture capture = new PageCapture(response);
		long start = System.nanoTime();
		chain.doFilter(request, capture);
		if (!capture.isPage()) {
			capture.release();
			return;
		}
		this.made.increment();
		Content content = PageTemplate.of(request).split(capture.body());
		if (looked != null && capture.getStatus() == HttpStatus.OK.value()) {
			this.pages.keep(looked, content, policy(request), since(start));
		}
		// the controller may just have given the visitor a session
		Visitor known = this.visitors.of(request);
		if (known.member() != null && !isForAll(policy(request))
				&& !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		}
		this.writer.write(request, response, content, find(content, known));
	}

	/** What was made for one member shall not be found in the browser by the next. */
	private static boolean isForAll(@Nullable Policy policy) {
		return policy != null && policy.scope() == Scope.PUBLIC;
	}

	private static @Nullable Policy policy(HttpServletRequest request) {
		return (Policy) request.getAttribute(Policy.class.getName());
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/**
	 * The page's deadline begins here: what its own controller took is not the
	 * neighbours' to make up for.
	 */
	private Map<Slot, Found> find(Content content, Visitor visitor) {
		long deadline = System.nanoTime() + this.settings.deadline().toNanos();
		return this.fragments.find(content.slots(), visitor, deadline);
	}

}
