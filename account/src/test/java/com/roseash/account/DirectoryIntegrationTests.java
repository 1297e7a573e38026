package com.roseash.account;

import com.roseash.domain.account.Directory;
import com.roseash.domain.account.DirectoryKit;
import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Members;
import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class DirectoryIntegrationTests {

	@Autowired
	Directory service;

	@Autowired
	Identities identities;

	@Autowired
	Members members;

	@Autowired
	LoopbackClients clients;

	private abstract class Kit extends DirectoryKit {

		@Override
		protected Identities identities() {
			return DirectoryIntegrationTests.this.identities;
		}

		@Override
		protected Members members() {
			return DirectoryIntegrationTests.this.members;
		}

	}

	@Nested
	class InProcess extends Kit {

		@Override
		protected Directory directory() {
			return DirectoryIntegrationTests.this.service;
		}

	}

	@Nested
	class OverHttp extends Kit {

		@Override
		protected Directory directory() {
			return DirectoryIntegrationTests.this.clients.create(Directory.class);
		}

	}

}
