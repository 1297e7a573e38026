package com.roseash.account;

import java.net.URI;

import com.roseash.domain.account.Members;
import com.roseash.domain.account.Notices;
import com.roseash.domain.account.NoticesKit;
import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class NoticesIntegrationTests {

	@Autowired
	Notices service;

	@Autowired
	Members members;

	@Autowired
	ContractClients clients;

	@LocalServerPort
	int port;

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
			return NoticesIntegrationTests.this.clients.create(Notices.class,
					URI.create("http://127.0.0.1:" + NoticesIntegrationTests.this.port));
		}

		@Override
		protected Members members() {
			return NoticesIntegrationTests.this.members;
		}

	}

}
