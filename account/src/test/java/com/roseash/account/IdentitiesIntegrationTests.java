package com.roseash.account;

import java.net.URI;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.IdentitiesKit;
import com.roseash.domain.account.Members;
import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class IdentitiesIntegrationTests {

	@Autowired
	Identities service;

	@Autowired
	Members members;

	@Autowired
	ContractClients clients;

	@LocalServerPort
	int port;

	@Nested
	class InProcess extends IdentitiesKit {

		@Override
		protected Identities identities() {
			return IdentitiesIntegrationTests.this.service;
		}

		@Override
		protected Members members() {
			return IdentitiesIntegrationTests.this.members;
		}

	}

	@Nested
	class OverHttp extends IdentitiesKit {

		@Override
		protected Identities identities() {
			return IdentitiesIntegrationTests.this.clients.create(Identities.class,
					URI.create("http://127.0.0.1:" + IdentitiesIntegrationTests.this.port));
		}

		@Override
		protected Members members() {
			return IdentitiesIntegrationTests.this.members;
		}

	}

}
