package com.roseash.domain.content;

import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class ArchiveIntegrationTests {

	@Autowired
	Archive archive;

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
	class InProcess extends ArchiveKit {

		@Override
		protected Archive archive() {
			return ArchiveIntegrationTests.this.archive;
		}

		@Override
		protected Manuscripts manuscripts() {
			return ArchiveIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class OverHttp extends ArchiveKit {

		@Override
		protected Archive archive() {
			return ArchiveIntegrationTests.this.clients.create(Archive.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return ArchiveIntegrationTests.this.manuscripts;
		}

	}

}
