package com.roseash.platform.signin;

import java.time.Duration;

import com.roseash.platform.config.App;
import com.roseash.platform.http.Siblings;

import org.springframework.stereotype.Component;

/** Has a browser sent to the provider of identities only when that is there. */
@Component
class ProviderReadiness {

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final Siblings siblings;

	ProviderReadiness(Siblings siblings) {
		this.siblings = siblings;
	}

	/**
	 * Asks the provider whether it is ready; a
	 * {@link org.springframework.web.client.RestClientException} says that it is not.
	 */
	void require() {
		this.siblings.client(App.FEDERATION, PATIENCE)
			.get()
			.uri("/actuator/health/readiness")
			.retrieve()
			.toBodilessEntity();
	}

}
