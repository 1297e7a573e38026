package com.roseash.domain.content;

import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class CatalogueIntegrationTests {

	@Autowired
	Catalogue catalogue;

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

	@Nested
	class InProcess extends CatalogueKit {

		@Override
		protected Catalogue catalogue() {
			return CatalogueIntegrationTests.this.catalogue;
		}

		@Override
		protected Manuscripts manuscripts() {
			return CatalogueIntegrationTests.this.manuscripts;
		}

		@Override
		protected void fill(int number) {
			CatalogueIntegrationTests.this.fill(number);
		}

	}

	@Nested
	class OverHttp extends CatalogueKit {

		@Override
		protected Catalogue catalogue() {
			return CatalogueIntegrationTests.this.clients.create(Catalogue.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return CatalogueIntegrationTests.this.manuscripts;
		}

		@Override
		protected void fill(int number) {
			CatalogueIntegrationTests.this.fill(number);
		}

	}

}
