package com.roseash.platform.signin;

import java.time.Duration;

import com.roseash.platform.config.App;
import com.roseash.platform.http.Siblings;

import org.springframework.stereotype.Component;

/** The provider of identities, which a browser is only sent to when it is there. */
@Component
class Provider {

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final Siblings siblings;

	Provider(Siblings siblings) {
		this.siblings = siblings;
	}

	/**
	 * Asks the provider whether it is ready; a
	 * {@link org.springframework.web.client.RestClientException} says that it is not.
	 */
	void requireReady() {
		this.siblings.client(App.FEDERATION, PATIENCE)
			.get()
			.uri("/actuator/health/readiness")
			.retrieve()
			.toBodilessEntity();
	}

}
