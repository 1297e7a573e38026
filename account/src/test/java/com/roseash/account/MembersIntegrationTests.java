package com.roseash.account;

import java.net.URI;

import com.roseash.domain.account.Members;
import com.roseash.domain.account.MembersKit;
import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class MembersIntegrationTests {

	@Autowired
	Members service;

	@Autowired
	ContractClients clients;

	@LocalServerPort
	int port;

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
			return MembersIntegrationTests.this.clients.create(Members.class,
					URI.create("http://127.0.0.1:" + MembersIntegrationTests.this.port));
		}

	}

}
