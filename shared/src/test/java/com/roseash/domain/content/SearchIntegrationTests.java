package com.roseash.domain.content;

import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class SearchIntegrationTests {

	@Autowired
	Search search;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	LoopbackClients clients;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void begin() {
		Articles.clear(this.jdbc);
	}

	@Nested
	class InProcess extends SearchKit {

		@Override
		protected Search search() {
			return SearchIntegrationTests.this.search;
		}

		@Override
		protected Manuscripts manuscripts() {
			return SearchIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class OverHttp extends SearchKit {

		@Override
		protected Search search() {
			return SearchIntegrationTests.this.clients.create(Search.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return SearchIntegrationTests.this.clients.create(Manuscripts.class);
		}

	}

}
