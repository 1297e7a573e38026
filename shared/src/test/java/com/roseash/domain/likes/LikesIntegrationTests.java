package com.roseash.domain.likes;

import java.net.URI;

import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@HttpTest
@TestPropertySource(properties = "spring.application.name=account")
class LikesIntegrationTests {

	@Autowired
	Likes service;

	@Autowired
	ContractClients clients;

	@LocalServerPort
	int port;

	@Nested
	class InProcess extends LikesKit {

		@Override
		protected Likes likes() {
			return LikesIntegrationTests.this.service;
		}

	}

	@Nested
	class OverHttp extends LikesKit {

		@Override
		protected Likes likes() {
			return LikesIntegrationTests.this.clients.create(Likes.class,
					URI.create("http://127.0.0.1:" + LikesIntegrationTests.this.port));
		}

	}

}
