package com.roseash.federation;

import com.roseash.domain.social.Cooperative;
import com.roseash.domain.social.CooperativeKit;
import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class CooperativeIntegrationTests {

	@Autowired
	Cooperative service;

	@Autowired
	LoopbackClients clients;

	@Nested
	class InProcess extends CooperativeKit {

		@Override
		protected Cooperative cooperative() {
			return CooperativeIntegrationTests.this.service;
		}

	}

	@Nested
	class OverHttp extends CooperativeKit {

		@Override
		protected Cooperative cooperative() {
			return CooperativeIntegrationTests.this.clients.create(Cooperative.class);
		}

	}

}
