package com.roseash.domain.likes;

import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@HttpTest
@TestPropertySource(properties = "spring.application.name=account")
class LikesIntegrationTests {

	@Autowired
	Likes service;

	@Autowired
	LoopbackClients clients;

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
			return LikesIntegrationTests.this.clients.create(Likes.class);
		}

	}

}
