package com.roseash.domain.content;

import java.net.URI;

import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class ReadersIntegrationTests {

	@Autowired
	Authors authors;

	@Autowired
	Archive archive;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	ContractClients clients;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from post").update();
		this.jdbc.sql("delete from author").update();
	}

	private void fill(int number) {
		this.jdbc.sql("""
				insert into post (id, kind, slug, title, excerpt, html, author_id, minutes, published_at, status,
					written_at)
				select gen_random_uuid(), 'POST', 'post-' || n, 'Post ' || n, 'In short.', '<p>x</p>', author.id, 1,
					timestamptz '2026-01-01' + n * interval '1 minute', 'PUBLISHED', timestamptz '2026-01-01'
				from generate_series(1, :number) n, author where handle = :handle""")
			.param("number", number)
			.param("handle", Articles.HANDLE)
			.update();
	}

	private <C> C remote(Class<C> contract) {
		return this.clients.create(contract, URI.create("http://127.0.0.1:" + this.port));
	}

	@Nested
	class AuthorsInProcess extends AuthorsKit {

		@Override
		protected Authors authors() {
			return ReadersIntegrationTests.this.authors;
		}

		@Override
		protected Manuscripts manuscripts() {
			return ReadersIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class AuthorsOverHttp extends AuthorsKit {

		@Override
		protected Authors authors() {
			return remote(Authors.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return ReadersIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class ArchiveInProcess extends ArchiveKit {

		@Override
		protected Archive archive() {
			return ReadersIntegrationTests.this.archive;
		}

		@Override
		protected Manuscripts manuscripts() {
			return ReadersIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class ArchiveOverHttp extends ArchiveKit {

		@Override
		protected Archive archive() {
			return remote(Archive.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return ReadersIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class CatalogueInProcess extends CatalogueKit {

		@Override
		protected Catalogue catalogue() {
			return ReadersIntegrationTests.this.catalogue;
		}

		@Override
		protected Manuscripts manuscripts() {
			return ReadersIntegrationTests.this.manuscripts;
		}

		@Override
		protected void fill(int number) {
			ReadersIntegrationTests.this.fill(number);
		}

	}

	@Nested
	class CatalogueOverHttp extends CatalogueKit {

		@Override
		protected Catalogue catalogue() {
			return remote(Catalogue.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return ReadersIntegrationTests.this.manuscripts;
		}

		@Override
		protected void fill(int number) {
			ReadersIntegrationTests.this.fill(number);
		}

	}

}
