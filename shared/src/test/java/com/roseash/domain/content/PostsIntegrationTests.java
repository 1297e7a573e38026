package com.roseash.domain.content;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.domain.relations.Relations;
import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class PostsIntegrationTests {

	@Autowired
	Posts service;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Publishing publishing;

	@Autowired
	DuePosts due;

	@Autowired
	Revisions revisions;

	@Autowired
	Search search;

	@Autowired
	Tags tags;

	@Autowired
	TagGraph graph;

	@Autowired
	Relations relations;

	@Autowired
	PostRepository posts;

	@Autowired
	AuthorRepository authors;

	@Autowired
	ContractClients clients;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from post").update();
		this.jdbc.sql("delete from relation").update();
		this.jdbc.sql("delete from author").update();
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
			Author author = this.authors.findByHandle(Articles.HANDLE).orElseGet(() -> new Author(Articles.author()));
			bothHaveLooked.await();
			return this.authors.save(author).byline();
		})).withRootCauseInstanceOf(PSQLException.class);
	}

	@Test
	void eachPublicationIsRecordedOnce() throws Exception {
		this.manuscripts.introduce(Articles.author());
		WritePost rye = Articles.post("rye-" + UUID.randomUUID(), 0);
		this.manuscripts.write(rye);

		AtOnce.call(6, () -> this.manuscripts.publish(new PublishPost(rye.slug())));
		this.manuscripts.publish(new PublishPost(rye.slug()));
		assertThat(recorded(rye, PostPublished.class)).isOne();

		AtOnce.call(6, () -> this.manuscripts.unpublish(new UnpublishPost(rye.slug())));
		this.manuscripts.publish(new PublishPost(rye.slug()));
		assertThat(recorded(rye, PostUnpublished.class)).isOne();
		assertThat(recorded(rye, PostPublished.class)).isEqualTo(2);
	}

	@Test
	void withoutWaitingForEachOtherOneOfTwoWouldNotGetThrough() {
		this.manuscripts.introduce(Articles.author());
		this.manuscripts.write(Articles.post("rye", 0));
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> AtOnce.call(2, () -> {
			Post post = this.posts.findBySlug("rye").orElseThrow();
			boolean changed = post.publish(Instant.EPOCH);
			bothHaveLooked.await();
			this.posts.save(post);
			return changed;
		})).withRootCauseInstanceOf(StaleStateException.class);
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

		assertThat(recorded(rye, PostPublished.class)).isOne();
		assertThat(this.service.post(rye.slug()).card().publishedAt()).isEqualTo(time);
	}

	@Test
	void whatIsNotDueOrWasTakenOffTheScheduleIsNotPublished() {
		this.manuscripts.introduce(Articles.author());
		this.manuscripts.write(Articles.post("rye", 0));
		this.manuscripts.schedule(new SchedulePost("rye", Instant.now().plusSeconds(3600)));
		this.publishing.publishDue("rye");
		assertThat(this.posts.due(Instant.now(), Limit.of(5))).isEmpty();
		assertThat(this.service.count()).isZero();

		this.manuscripts.schedule(new SchedulePost("rye", Instant.EPOCH));
		assertThat(this.posts.due(Instant.now(), Limit.of(5))).containsExactly("rye");
		this.manuscripts.unpublish(new UnpublishPost("rye"));
		this.publishing.publishDue("rye");
		assertThat(this.service.count()).isZero();
	}

	@Test
	void theAddressThatWasLeftLeadsToWhereItStandsNow() {
		this.manuscripts.introduce(Articles.author());
		Articles.publish(this.manuscripts, Articles.post("rye", 0));
		this.manuscripts.move(new MovePost("rye", "rye-bread"));
		this.manuscripts.move(new MovePost("rye-bread", "bread"));

		assertThat(this.service.moved("rye")).contains(new PostAddress(PostKind.POST, "bread"));
		assertThat(this.service.moved("rye-bread")).contains(new PostAddress(PostKind.POST, "bread"));
		assertThat(this.service.moved("bread")).isEmpty();

		this.manuscripts.write(Articles.post("rye", 1));
		assertThat(this.service.moved("rye")).as("something new stands there").isEmpty();
		this.manuscripts.unpublish(new UnpublishPost("bread"));
		assertThat(this.service.moved("rye-bread")).as("nobody sees it").isEmpty();
	}

	@Test
	void ofTwoThatMoveToTheSameAddressAtOnceOneGetsThere() throws Exception {
		this.manuscripts.introduce(Articles.author());
		List<String> slugs = List.of("a", "b", "c", "d");
		slugs.forEach((slug) -> this.manuscripts.write(Articles.post(slug, 0)));
		Iterator<String> next = slugs.iterator();

		List<Boolean> there = AtOnce.call(4, () -> {
			try {
				String slug;
				synchronized (next) {
					slug = next.next();
				}
				this.manuscripts.move(new MovePost(slug, "rye"));
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
		List.of("a", "b").forEach((slug) -> this.manuscripts.write(Articles.post(slug, 0)));
		Iterator<String> next = List.of("a", "b").iterator();
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> AtOnce.call(2, () -> {
			String slug;
			synchronized (next) {
				slug = next.next();
			}
			Post post = this.posts.findBySlug(slug).orElseThrow();
			boolean free = this.posts.findBySlug("rye").isEmpty();
			bothHaveLooked.await();
			post.move("rye");
			this.posts.save(post);
			return free;
		})).withRootCauseInstanceOf(PSQLException.class);
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

	@Test
	void thePlatformItselfReadsNothingThatIsForSome() {
		this.manuscripts.introduce(Articles.author());
		PostCard rye = Articles.publish(this.manuscripts,
				Articles.post("rye", 0).with(new PostDetails(Readers.EDITORS, List.of(), "", Presentation.PLAIN)));

		assertThat(this.service.reading(rye.id())).isEqualTo(new Reading("", Readers.EDITORS, true))
			.isEqualTo(remote(Posts.class).reading(rye.id()));
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> this.service.reading(UUID.randomUUID()));
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

		assertThat(this.service.post("rye").card().slug()).isEqualTo("rye");
	}

	/** Where it is written: what a call from elsewhere is refused is rolled back. */
	@Test
	void ofADraftThatTwoWriteAtOnceBothAreKept() {
		this.manuscripts.introduce(Articles.author());
		Integer version = this.manuscripts.write(titled("One")).text().version();
		Integer theirs = this.manuscripts.write(titled("Theirs").upon(version)).text().version();
		assertThat(revised()).as("one in ten minutes").containsExactly("One");

		for (int times = 0; times < 2; times++) {
			assertThatExceptionOfType(PostChanged.class)
				.isThrownBy(() -> this.manuscripts.write(titled("Mine").upon(version)))
				.satisfies((refusal) -> assertThat(refusal.version()).isEqualTo(theirs));
			assertThat(revised()).as("kept once").containsExactly("Theirs", "One");
		}
		this.manuscripts.write(titled("Mine").upon(theirs));
		assertThat(revised()).containsExactly("Theirs", "One");
	}

	private List<String> revised() {
		return this.revisions.list("rye").stream().map((revision) -> revision.text().title()).toList();
	}

	private static WritePost titled(String title) {
		return Articles.post("rye", title, "<p>All about it.</p>", 0, List.of());
	}

	private long recorded(WritePost post, Class<?> event) {
		return this.jdbc.sql(
				"select count(*) from ap_activities where object_id like '%/posts/' || ? and content ->> 'rose:event' = ?")
			.params(post.slug(), event.getSimpleName())
			.query(Long.class)
			.single();
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

	private <C> C remote(Class<C> contract) {
		return this.clients.create(contract, URI.create("http://127.0.0.1:" + this.port));
	}

	@Nested
	class PostsInProcess extends PostsKit {

		@Override
		protected Posts posts() {
			return PostsIntegrationTests.this.service;
		}

		@Override
		protected Manuscripts manuscripts() {
			return PostsIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class PostsOverHttp extends PostsKit {

		@Override
		protected Posts posts() {
			return remote(Posts.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return remote(Manuscripts.class);
		}

	}

	@Nested
	class ManuscriptsInProcess extends ManuscriptsKit {

		@Override
		protected Manuscripts manuscripts() {
			return PostsIntegrationTests.this.manuscripts;
		}

		@Override
		protected long published() {
			return PostsIntegrationTests.this.service.count();
		}

	}

	@Nested
	class ManuscriptsOverHttp extends ManuscriptsKit {

		@Override
		protected Manuscripts manuscripts() {
			return remote(Manuscripts.class);
		}

		@Override
		protected long published() {
			return remote(Posts.class).count();
		}

	}

	@Nested
	class RevisionsInProcess extends RevisionsKit {

		@Override
		protected Revisions revisions() {
			return PostsIntegrationTests.this.revisions;
		}

		@Override
		protected void forgetTags() {
			PostsIntegrationTests.this.jdbc.sql("update revision set tagged = null").update();
		}

		@Override
		protected Manuscripts manuscripts() {
			return PostsIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class RevisionsOverHttp extends RevisionsKit {

		@Override
		protected Revisions revisions() {
			return remote(Revisions.class);
		}

		@Override
		protected void forgetTags() {
			PostsIntegrationTests.this.jdbc.sql("update revision set tagged = null").update();
		}

		@Override
		protected Manuscripts manuscripts() {
			return remote(Manuscripts.class);
		}

	}

	@Nested
	class TagsInProcess extends TagsKit {

		@Override
		protected Tags tags() {
			return PostsIntegrationTests.this.tags;
		}

		@Override
		protected Manuscripts manuscripts() {
			return PostsIntegrationTests.this.manuscripts;
		}

		@Override
		protected Relations relations() {
			return PostsIntegrationTests.this.relations;
		}

	}

	@Nested
	class TagsOverHttp extends TagsKit {

		@Override
		protected Tags tags() {
			return remote(Tags.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return remote(Manuscripts.class);
		}

		@Override
		protected Relations relations() {
			return remote(Relations.class);
		}

	}

	@Nested
	class SearchInProcess extends SearchKit {

		@Override
		protected Search search() {
			return PostsIntegrationTests.this.search;
		}

		@Override
		protected Manuscripts manuscripts() {
			return PostsIntegrationTests.this.manuscripts;
		}

	}

	@Nested
	class SearchOverHttp extends SearchKit {

		@Override
		protected Search search() {
			return remote(Search.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return remote(Manuscripts.class);
		}

	}

}
