package com.roseash.domain.content;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;

import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.hibernate.StaleStateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class ManuscriptsIntegrationTests {

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	PostRepository repository;

	@Autowired
	Posts posts;

	@Autowired
	LoopbackClients clients;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void begin() {
		Articles.clear(this.jdbc);
	}

	@Test
	void eachPublicationIsRecordedOnce() throws Exception {
		this.manuscripts.introduce(Articles.author());
		WritePost rye = Articles.post("rye-" + UUID.randomUUID(), 0);
		this.manuscripts.write(rye);

		AtOnce.call(6, () -> this.manuscripts.publish(new PublishPost(rye.slug())));
		this.manuscripts.publish(new PublishPost(rye.slug()));
		assertThat(Articles.recorded(this.jdbc, rye, PostPublished.class)).isOne();

		AtOnce.call(6, () -> this.manuscripts.unpublish(new UnpublishPost(rye.slug())));
		this.manuscripts.publish(new PublishPost(rye.slug()));
		assertThat(Articles.recorded(this.jdbc, rye, PostUnpublished.class)).isOne();
		assertThat(Articles.recorded(this.jdbc, rye, PostPublished.class)).isEqualTo(2);
	}

	@Test
	void withoutWaitingForEachOtherOneOfTwoWouldNotGetThrough() {
		this.manuscripts.introduce(Articles.author());
		this.manuscripts.write(Articles.post("rye", 0));
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> AtOnce.call(2, () -> {
			Post post = this.repository.findBySlug("rye").orElseThrow();
			boolean changed = post.publish(Instant.EPOCH);
			bothHaveLooked.await();
			this.repository.save(post);
			return changed;
		})).withRootCauseInstanceOf(StaleStateException.class);
	}

	@Test
	void ofTwoThatMoveToTheSameAddressAtOnceOneGetsThere() throws Exception {
		this.manuscripts.introduce(Articles.author());
		List<String> slugs = List.of("a", "b", "c", "d");
		slugs.forEach((slug) -> this.manuscripts.write(Articles.post(slug, 0)));
		Queue<String> next = new ConcurrentLinkedQueue<>(slugs);

		List<Boolean> there = AtOnce.call(4, () -> {
			try {
				this.manuscripts.move(new MovePost(next.remove(), "rye"));
				return true;
			}
			catch (AddressTaken ex) {
				return false;
			}
		});

		assertThat(there).containsOnlyOnce(true);
	}

	@Test
	void withoutWaitingForEachOtherTwoWouldMoveToTheSameAddress() {
		this.manuscripts.introduce(Articles.author());
		List<String> slugs = List.of("a", "b");
		slugs.forEach((slug) -> this.manuscripts.write(Articles.post(slug, 0)));
		Queue<String> next = new ConcurrentLinkedQueue<>(slugs);
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> AtOnce.call(2, () -> {
			Post post = this.repository.findBySlug(next.remove()).orElseThrow();
			boolean free = this.repository.findBySlug("rye").isEmpty();
			bothHaveLooked.await();
			post.move("rye");
			this.repository.save(post);
			return free;
		})).withRootCauseInstanceOf(PSQLException.class);
	}

	@Nested
	class InProcess extends ManuscriptsKit {

		@Override
		protected Manuscripts manuscripts() {
			return ManuscriptsIntegrationTests.this.manuscripts;
		}

		@Override
		protected long published() {
			return ManuscriptsIntegrationTests.this.posts.count();
		}

	}

	@Nested
	class OverHttp extends ManuscriptsKit {

		@Override
		protected Manuscripts manuscripts() {
			return ManuscriptsIntegrationTests.this.clients.create(Manuscripts.class);
		}

		@Override
		protected long published() {
			return ManuscriptsIntegrationTests.this.clients.create(Posts.class).count();
		}

	}

}
