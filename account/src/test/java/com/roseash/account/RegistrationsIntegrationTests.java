package com.roseash.account;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Members;
import com.roseash.domain.account.Registrations;
import com.roseash.domain.account.RegistrationsKit;
import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class RegistrationsIntegrationTests {

	@Autowired
	Registrations service;

	@Autowired
	Members members;

	@Autowired
	Identities identities;

	@Autowired
	LoopbackClients clients;

	@Nested
	class InProcess extends RegistrationsKit {

		@Override
		protected Registrations registrations() {
			return RegistrationsIntegrationTests.this.service;
		}

		@Override
		protected Members members() {
			return RegistrationsIntegrationTests.this.members;
		}

		@Override
		protected Identities identities() {
			return RegistrationsIntegrationTests.this.identities;
		}

	}

	@Nested
	class OverHttp extends InProcess {

		@Override
		protected Registrations registrations() {
			return RegistrationsIntegrationTests.this.clients.create(Registrations.class);
		}

	}

}
