package com.roseash.domain.content;

import java.util.List;
import java.util.concurrent.CyclicBarrier;

import com.roseash.domain.relations.Relations;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class TagsIntegrationTests {

	@Autowired
	Tags tags;

	@Autowired
	TagGraph graph;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Relations relations;

	@Autowired
	LoopbackClients clients;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void begin() {
		Articles.clear(this.jdbc);
	}

	@Test
	void withoutWaitingForEachOtherTwoWouldMakeTheSameTag() throws Exception {
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		AtOnce.call(2, () -> {
			boolean missing = this.graph.named(List.of("Garden")).isEmpty();
			bothHaveLooked.await();
			String slug = this.manuscripts.begin(new BeginPost(PostKind.PAGE, "Garden", null)).card().slug();
			this.tags.mark(new MarkTag(slug, missing));
			return slug;
		});

		assertThat(this.jdbc.sql("select count(*) from tag where title = 'Garden'").query(Integer.class).single())
			.isEqualTo(2);
	}

	@Nested
	class InProcess extends TagsKit {

		@Override
		protected Tags tags() {
			return TagsIntegrationTests.this.tags;
		}

		@Override
		protected Manuscripts manuscripts() {
			return TagsIntegrationTests.this.manuscripts;
		}

		@Override
		protected Relations relations() {
			return TagsIntegrationTests.this.relations;
		}

	}

	@Nested
	class OverHttp extends TagsKit {

		@Override
		protected Tags tags() {
			return TagsIntegrationTests.this.clients.create(Tags.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return TagsIntegrationTests.this.clients.create(Manuscripts.class);
		}

		@Override
		protected Relations relations() {
			return TagsIntegrationTests.this.clients.create(Relations.class);
		}

	}

}
