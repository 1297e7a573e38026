package com.roseash.federation.provider;

import java.util.List;

import com.roseash.platform.web.ContentSecurityPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the forms of a sign-in lead on to the client that it is for: browsers hold the
 * content security policy of a form's page against all redirects that follow.
 */
@Configuration(proxyBeanMethods = false)
class FormTargets implements HandlerInterceptor, WebMvcConfigurer {

	private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

	private final Clients clients;

	private final ContentSecurityPolicy policy;

	FormTargets(Clients clients, ContentSecurityPolicy policy) {
		this.clients = clients;
		this.policy = policy;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/consent", "/signin", "/signin/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String id = client(request, response);
		RegisteredClient client = (id != null && !id.isBlank()) ? this.clients.findById(id) : null;
		if (client != null && !this.clients.isOurs(client)) {
			List<String> targets = client.getRedirectUris().stream().map(ClientAddress::origin).sorted().toList();
			response.setHeader(ContentSecurityPolicy.HEADER, this.policy.withForms(targets));
		}
		return true;
	}

	private @Nullable String client(HttpServletRequest request, HttpServletResponse response) {
		String named = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
		SavedRequest wanted = this.requests.getRequest(request, response);
		String[] waiting = (wanted != null) ? wanted.getParameterValues(OAuth2ParameterNames.CLIENT_ID) : null;
		return (named == null && waiting != null && waiting.length == 1) ? waiting[0] : named;
	}

}
