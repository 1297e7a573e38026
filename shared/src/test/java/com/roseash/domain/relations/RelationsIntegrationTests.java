package com.roseash.domain.relations;

import java.net.URI;

import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@HttpTest
@Import(FriendsAndRecipes.class)
class RelationsIntegrationTests {

	@Autowired
	Relations service;

	@Autowired
	ContractClients clients;

	@LocalServerPort
	int port;

	@Nested
	class InProcess extends RelationsKit {

		@Override
		protected Relations relations() {
			return RelationsIntegrationTests.this.service;
		}

	}

	@Nested
	class OverHttp extends RelationsKit {

		@Override
		protected Relations relations() {
			return RelationsIntegrationTests.this.clients.create(Relations.class,
					URI.create("http://127.0.0.1:" + RelationsIntegrationTests.this.port));
		}

	}

}
