package com.roseash.account;

import com.roseash.domain.account.Members;
import com.roseash.domain.account.MembersKit;
import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class MembersIntegrationTests {

	@Autowired
	Members service;

	@Autowired
	LoopbackClients clients;

	@Nested
	class InProcess extends MembersKit {

		@Override
		protected Members members() {
			return MembersIntegrationTests.this.service;
		}

	}

	@Nested
	class OverHttp extends MembersKit {

		@Override
		protected Members members() {
			return MembersIntegrationTests.this.clients.create(Members.class);
		}

	}

}
