package com.roseash.platform.fragment;

import java.util.Objects;

import com.roseash.platform.web.Visitor;
import com.roseash.platform.web.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a handler its {@link Visitor}, with no more of them than the handler's
 * {@link Scope} allows: what is shared by all cannot show anything of one.
 */
@Component
class VisitorArgument implements HandlerMethodArgumentResolver {

	private final Visitors visitors;

	VisitorArgument(Visitors visitors) {
		this.visitors = visitors;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Visitor.class;
	}

	@Override
	public Visitor resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Visitor visitor = this.visitors.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
		Freshness freshness = parameter.getMethodAnnotation(Freshness.class);
		return (freshness != null) ? freshness.scope().limit(visitor) : visitor;
	}

}
