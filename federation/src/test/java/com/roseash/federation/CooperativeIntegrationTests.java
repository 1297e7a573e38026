package com.roseash.federation;

import java.net.URI;

import com.roseash.domain.social.Cooperative;
import com.roseash.domain.social.CooperativeKit;
import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class CooperativeIntegrationTests {

	@Autowired
	Cooperative service;

	@Autowired
	ContractClients clients;

	@LocalServerPort
	int port;

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
			return CooperativeIntegrationTests.this.clients.create(Cooperative.class,
					URI.create("http://127.0.0.1:" + CooperativeIntegrationTests.this.port));
		}

	}

}
