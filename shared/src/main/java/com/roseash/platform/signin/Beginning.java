package com.roseash.platform.signin;

import java.net.URI;
import java.net.URISyntaxException;

import com.roseash.platform.config.Site;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Begins to sign somebody in at {@code /login}, and remembers the page of ours to go back
 * to: the one that is named, else the one that was left.
 */
class Beginning implements OAuth2AuthorizationRequestResolver {

	/** Where it begins. */
	static final String PATH = "/login";

	private final DefaultOAuth2AuthorizationRequestResolver resolver;

	private final Site site;

	Beginning(ClientRegistrationRepository clients, Site site) {
		this.resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, PATH + "/with");
		this.resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		this.site = site;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return (PATH.equals(request.getRequestURI()) && "GET".equals(request.getMethod()))
				? resolve(request, SignInConfiguration.PROVIDER) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
		OAuth2AuthorizationRequest begun = this.resolver.resolve(request, client);
		return (begun != null) ? OAuth2AuthorizationRequest.from(begun)
			.attributes((attributes) -> attributes.put(PendingRequests.CONTINUE, page(request)))
			.build() : null;
	}

	private String page(HttpServletRequest request) {
		String named = request.getParameter("continue");
		String left = request.getHeader(HttpHeaders.REFERER);
		String home = this.site.url("");
		if (named != null && isPath(named)) {
			return named;
		}
		return (left != null && left.startsWith(home + "/") && isPath(left.substring(home.length())))
				? left.substring(home.length()) : "/";
	}

	/** Whether it is a path of this site, and no way out of it or round in circles. */
	private static boolean isPath(String page) {
		try {
			URI uri = new URI(page);
			return page.startsWith("/") && !page.startsWith("//") && uri.getHost() == null && !page.contains("\\")
					&& !uri.getPath().startsWith(PATH) && !uri.getPath().startsWith("/logout");
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
