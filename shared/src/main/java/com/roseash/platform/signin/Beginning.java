package com.roseash.platform.signin;

import java.util.Objects;
import java.util.function.Consumer;

import com.roseash.platform.config.Site;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Begins to sign somebody in at {@code /login}, if the provider is there. */
@Component
class Beginning implements OAuth2AuthorizationRequestResolver {

	/** Where it begins. */
	static final String PATH = "/login";

	private static final Consumer<OAuth2AuthorizationRequest.Builder> PROOF = OAuth2AuthorizationRequestCustomizers
		.withPkce();

	private final DefaultOAuth2AuthorizationRequestResolver resolver;

	private final ProviderReadiness provider;

	private final String home;

	Beginning(ClientRegistrationRepository clients, ProviderReadiness provider, Site site) {
		this.resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, PATH + "/with");
		this.resolver.setAuthorizationRequestCustomizer(PROOF);
		this.provider = provider;
		this.home = site.url("");
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return (PATH.equals(request.getRequestURI()) && "GET".equals(request.getMethod()))
				? resolve(request, SignInConfiguration.PROVIDER) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
		OAuth2AuthorizationRequest begun = this.resolver.resolve(request, client);
		if (begun == null) {
			return null;
		}
		this.provider.require();
		Destination destination = Destination.of(request, this.home);
		return OAuth2AuthorizationRequest.from(begun)
			.state(destination.state(Objects.requireNonNull(begun.getState())))
			.additionalParameters((parameters) -> {
				if (destination.silent()) {
					parameters.put("prompt", "none");
				}
			})
			.build();
	}

}
