package com.roseash.platform.signin;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.roseash.platform.access.SignInNeeded;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.CallContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends a person who has to sign in first to do so, and back to what was wanted: a page,
 * or a form that was sent. Programs are only told.
 */
@Component
class SignInFirst implements HandlerExceptionResolver, Ordered {

	private final KeptForms forms;

	private final String home;

	SignInFirst(KeptForms forms, Site site) {
		this.forms = forms;
		this.home = site.url("");
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 20;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!(failure instanceof SignInNeeded) || CallContext.of(request) != null || !isOfAPerson(request)) {
			return null;
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		if (isHtmx(request)) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			response.setHeader("HX-Redirect", next(request));
		}
		else {
			redirect(response, next(request));
		}
		return new ModelAndView();
	}

	private String next(HttpServletRequest request) {
		if (HttpMethod.GET.matches(request.getMethod()) && !isHtmx(request)) {
			return begin(address(request));
		}
		String page = Destination.left(request.getHeader(isHtmx(request) ? "HX-Current-URL" : HttpHeaders.REFERER),
				this.home);
		if (KeptForm.isOne(request)) {
			return begin("/login/forms/" + this.forms.keep(KeptForm.of(request, page), request));
		}
		return HttpMethod.POST.matches(request.getMethod())
				? NotArrived.address(Problem.TOO_MUCH, new Destination(page, false)) : begin(page);
	}

	private static String begin(String page) {
		return new Destination(page, false).beginning();
	}

	private static String address(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	private static boolean isOfAPerson(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		return isHtmx(request) || (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE));
	}

	private static boolean isHtmx(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	private static void redirect(HttpServletResponse response, String address) {
		try {
			response.sendRedirect(address);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
