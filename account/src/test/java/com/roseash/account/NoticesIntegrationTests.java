package com.roseash.account;

import com.roseash.domain.account.Members;
import com.roseash.domain.account.Notices;
import com.roseash.domain.account.NoticesKit;
import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class NoticesIntegrationTests {

	@Autowired
	Notices service;

	@Autowired
	Members members;

	@Autowired
	LoopbackClients clients;

	@Nested
	class InProcess extends NoticesKit {

		@Override
		protected Notices notices() {
			return NoticesIntegrationTests.this.service;
		}

		@Override
		protected Members members() {
			return NoticesIntegrationTests.this.members;
		}

	}

	@Nested
	class OverHttp extends NoticesKit {

		@Override
		protected Notices notices() {
			return NoticesIntegrationTests.this.clients.create(Notices.class);
		}

		@Override
		protected Members members() {
			return NoticesIntegrationTests.this.members;
		}

	}

}
