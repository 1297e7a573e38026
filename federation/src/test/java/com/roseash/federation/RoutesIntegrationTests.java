package com.roseash.federation;

import java.util.Map;

import com.roseash.domain.social.Cooperative;
import com.roseash.domain.social.Profile;
import com.roseash.testing.AppTest;
import com.roseash.testing.RouteMatrix;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class RoutesIntegrationTests {

	@Autowired
	RouteMatrix matrix;

	@Autowired
	Cooperative cooperative;

	@Test
	void everyRouteAnswersEverybodyAsWrittenDown() {
		this.cooperative.describe(new Profile("Bread and roses", 2019, "Mill Lane 4", "<p>We bake.</p>", null));
		assertThat(this.matrix.actual("orchard", Map.of("id", "01990000-0000-7000-8000-000000000000"),
				"GET /.well-known/openid-configuration", "GET /oauth2/authorize", "GET /oauth2/jwks",
				"POST /oauth2/token", "POST /oauth2/introspect", "POST /oauth2/revoke", "POST /oauth2/par",
				"POST /oauth2/register", "GET /userinfo", "GET /connect/logout",
				"POST /activities/{id}/retries?handler=audit",
				"POST /clients?name=Guild&redirectUris=https%3A%2F%2Fguild.example.org%2F",
				"GET /internal/data/anything", "POST /internal/actions/anything"))
			.containsExactlyElementsOf(RouteMatrix.expected());
	}

}
