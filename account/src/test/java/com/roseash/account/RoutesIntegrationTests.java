package com.roseash.account;

import java.util.Map;

import com.roseash.testing.AppTest;
import com.roseash.testing.RouteMatrix;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class RoutesIntegrationTests {

	@Autowired
	RouteMatrix matrix;

	@Test
	void everyRouteAnswersEverybodyAsWrittenDown() {
		assertThat(this.matrix.actual("orchard",
				Map.of("handle", "matrix_member", "id", "01990000-0000-7000-8000-000000000000"), "GET /login",
				"GET /login/callback", "POST /logout", "POST /dashboard/profile?name=Ada",
				"POST /dashboard/address?email=ada%40example.net",
				"POST /dashboard/address/confirmation?oldCode=1&newCode=2", "GET /internal/data/anything",
				"POST /internal/actions/anything"))
			.containsExactlyElementsOf(RouteMatrix.expected());
	}

}
