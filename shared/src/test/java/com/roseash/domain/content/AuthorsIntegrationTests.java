package com.roseash.domain.content;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class AuthorsIntegrationTests {

	@Autowired
	Authors authors;

	@Autowired
	AuthorRepository repository;

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
	void anAuthorIntroducedAtOnceIsOnePerson() throws Exception {
		List<Byline> bylines = AtOnce.call(6, () -> this.manuscripts.introduce(Articles.author()));

		assertThat(bylines).containsOnly(bylines.getFirst());
	}

	@Test
	void withoutWaitingForEachOtherTwoWouldIntroduceTheSamePerson() {
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> AtOnce.call(2, () -> {
			Author author = this.repository.findByHandle(Articles.HANDLE)
				.orElseGet(() -> new Author(Articles.author()));
			bothHaveLooked.await();
			return this.repository.save(author).byline();
		})).withRootCauseInstanceOf(PSQLException.class);
	}

	@Test
	void ofThoseWhoIntroduceTheSameAuthorAtOnceOneSaves() throws Exception {
		this.manuscripts.introduce(new IntroduceAuthor("ines", "Ines", "Before"));
		Integer seen = this.manuscripts.introduction("ines").version();

		List<Integer> saved = introduceAtOnce(seen);

		assertThat(saved).filteredOn((mine) -> mine > 0)
			.singleElement()
			.satisfies((mine) -> assertThat(this.manuscripts.introduction("ines").bio()).isEqualTo("By " + mine));
		assertThat(introduceAtOnce(null)).as("without a version whoever comes last wins").doesNotContain(0);
	}

	/** What number each had who saved, and 0 for those who did not. */
	private List<Integer> introduceAtOnce(@Nullable Integer seen) throws Exception {
		AtomicInteger number = new AtomicInteger();
		return AtOnce.call(4, () -> {
			int mine = number.incrementAndGet();
			try {
				this.manuscripts.introduce(new IntroduceAuthor("ines", "Ines", "By " + mine, null, null, seen));
				return mine;
			}
			catch (AuthorChanged ex) {
				return 0;
			}
		});
	}

	@Nested
	class InProcess extends AuthorsKit {

		@Override
		protected Authors authors() {
			return AuthorsIntegrationTests.this.authors;
		}

		@Override
		protected Manuscripts manuscripts() {
			return AuthorsIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class OverHttp extends AuthorsKit {

		@Override
		protected Authors authors() {
			return AuthorsIntegrationTests.this.clients.create(Authors.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return AuthorsIntegrationTests.this.clients.create(Manuscripts.class);
		}

	}

}
