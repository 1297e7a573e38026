package com.roseash.platform.web;

import java.io.IOException;

import com.roseash.platform.http.CallContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hides the controllers for {@link Operators} from everyone else. */
@Configuration(proxyBeanMethods = false)
class OperatorsInterceptor implements HandlerInterceptor, WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		boolean guarded = handler instanceof HandlerMethod method
				&& method.getBeanType().isAnnotationPresent(Operators.class);
		if (guarded && CallContext.of(request) == null) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return false;
		}
		return true;
	}

}
