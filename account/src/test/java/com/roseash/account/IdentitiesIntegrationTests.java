package com.roseash.account;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.IdentitiesKit;
import com.roseash.domain.account.Members;
import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class IdentitiesIntegrationTests {

	@Autowired
	Identities service;

	@Autowired
	Members members;

	@Autowired
	LoopbackClients clients;

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
			return IdentitiesIntegrationTests.this.clients.create(Identities.class);
		}

		@Override
		protected Members members() {
			return IdentitiesIntegrationTests.this.members;
		}

	}

}
