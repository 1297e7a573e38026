package com.roseash.domain.content;

import java.util.List;
import java.util.UUID;

import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class PostsIntegrationTests {

	@Autowired
	Posts posts;

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

	@Test
	void theAddressThatWasLeftLeadsToWhereItStandsNow() {
		this.manuscripts.introduce(Articles.author());
		Articles.publish(this.manuscripts, Articles.post("rye", 0));
		this.manuscripts.move(new MovePost("rye", "rye-bread"));
		this.manuscripts.move(new MovePost("rye-bread", "bread"));

		assertThat(this.posts.moved("rye")).contains(new PostAddress(PostKind.POST, "bread"));
		assertThat(this.posts.moved("rye-bread")).contains(new PostAddress(PostKind.POST, "bread"));
		assertThat(this.posts.moved("bread")).isEmpty();

		this.manuscripts.write(Articles.post("rye", 1));
		assertThat(this.posts.moved("rye")).as("something new stands there").isEmpty();
		this.manuscripts.unpublish(new UnpublishPost("bread"));
		assertThat(this.posts.moved("rye-bread")).as("nobody sees it").isEmpty();
	}

	@Test
	void thePlatformItselfReadsNothingThatIsForSome() {
		this.manuscripts.introduce(Articles.author());
		PostCard rye = Articles.publish(this.manuscripts,
				Articles.post("rye", 0).with(new PostDetails(Readers.EDITORS, List.of(), "", Presentation.PLAIN)));

		assertThat(this.posts.reading(rye.id())).isEqualTo(new Reading("", Readers.EDITORS, true))
			.isEqualTo(this.clients.create(Posts.class).reading(rye.id()));
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> this.posts.reading(UUID.randomUUID()));
	}

	@Nested
	class InProcess extends PostsKit {

		@Override
		protected Posts posts() {
			return PostsIntegrationTests.this.posts;
		}

		@Override
		protected Manuscripts manuscripts() {
			return PostsIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class OverHttp extends PostsKit {

		@Override
		protected Posts posts() {
			return PostsIntegrationTests.this.clients.create(Posts.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return PostsIntegrationTests.this.clients.create(Manuscripts.class);
		}

	}

}
