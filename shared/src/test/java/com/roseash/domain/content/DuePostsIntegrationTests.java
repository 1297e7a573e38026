package com.roseash.domain.content;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class DuePostsIntegrationTests {

	@Autowired
	DuePosts due;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Publishing publishing;

	@Autowired
	Posts posts;

	@Autowired
	PostRepository repository;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void begin() {
		Articles.clear(this.jdbc);
	}

	@Test
	void whatIsDueIsPublishedOnceWhicheverReplicaIsFirst() throws Exception {
		this.manuscripts.introduce(Articles.author());
		WritePost rye = Articles.post("rye-" + UUID.randomUUID(), 0).undated();
		Instant time = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
		this.manuscripts.write(rye);
		this.manuscripts.schedule(new SchedulePost(rye.slug(), time));

		AtOnce.call(6, () -> {
			this.publishing.publishDue(rye.slug());
			return true;
		});

		assertThat(Articles.recorded(this.jdbc, rye, PostPublished.class)).isOne();
		assertThat(this.posts.post(rye.slug()).card().publishedAt()).isEqualTo(time);
	}

	@Test
	void whatIsNotDueOrWasTakenOffTheScheduleIsNotPublished() {
		this.manuscripts.introduce(Articles.author());
		this.manuscripts.write(Articles.post("rye", 0));
		this.manuscripts.schedule(new SchedulePost("rye", Instant.now().plusSeconds(3600)));
		this.publishing.publishDue("rye");
		assertThat(this.repository.due(Instant.now(), Limit.of(5))).isEmpty();
		assertThat(this.posts.count()).isZero();

		this.manuscripts.schedule(new SchedulePost("rye", Instant.EPOCH));
		assertThat(this.repository.due(Instant.now(), Limit.of(5))).containsExactly("rye");
		this.manuscripts.unpublish(new UnpublishPost("rye"));
		this.publishing.publishDue("rye");
		assertThat(this.posts.count()).isZero();
	}

	@Test
	void whatCannotBePublishedHoldsUpNothingElseThatIsDue() {
		this.manuscripts.introduce(Articles.author());
		List.of("stuck", "rye").forEach((slug) -> this.manuscripts.write(Articles.post(slug, 0)));
		this.jdbc.sql("alter table post add constraint stuck check (slug <> 'stuck' or status <> 'PUBLISHED')")
			.update();
		for (String slug : List.of("stuck", "rye")) {
			this.manuscripts
				.schedule(new SchedulePost(slug, slug.equals("rye") ? Instant.EPOCH.plusSeconds(1) : Instant.EPOCH));
		}
		try {
			this.due.publish();
			assertThat(this.manuscripts.manuscript("stuck").status()).isEqualTo(PostStatus.SCHEDULED);
		}
		finally {
			this.jdbc.sql("alter table post drop constraint stuck").update();
		}

		assertThat(this.posts.post("rye").card().slug()).isEqualTo("rye");
	}

}
