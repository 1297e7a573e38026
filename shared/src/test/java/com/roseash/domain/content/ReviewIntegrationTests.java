package com.roseash.domain.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.platform.access.Role;
import com.roseash.platform.contract.DomainException;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import com.roseash.testing.Personas.Persona;
import com.roseash.testing.Personas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class ReviewIntegrationTests {

	@Autowired
	Reviews reviews;

	@Autowired
	ReviewComments comments;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Publishing publishing;

	@Autowired
	ReviewRepository repository;

	@Autowired
	ReviewLog log;

	@Autowired
	Workbench bench;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Remarks remarks;

	@Autowired
	Personas personas;

	@Autowired
	LoopbackClients clients;

	@Autowired
	JdbcClient jdbc;

	private Persona writer;

	private Persona other;

	@BeforeEach
	void begin() {
		Articles.clear(this.jdbc);
		this.writer = this.personas.member("review_writer", Role.EDITOR);
		this.other = this.personas.member("review_other", Role.EDITOR);
		this.manuscripts.introduce(Articles.author());
		this.reviews.require(new RequireReview(true));
	}

	@AfterEach
	void requireNothing() {
		this.reviews.require(new RequireReview(false));
	}

	@Test
	void whatWasApprovedIsWhatIsPublishedWhoeverWritesMeanwhile() throws Exception {
		for (int round = 0; round < 8; round++) {
			String slug = "rye-" + round;
			int version = asked(slug);
			AtomicInteger number = new AtomicInteger();

			AtOnce.call(4, () -> attempt(() -> {
				switch (number.getAndIncrement()) {
					case 0 -> this.writer.does(() -> this.manuscripts.write(post(slug, "Changed")));
					case 1 -> this.other.does(() -> this.reviews.approve(new ApprovePost(slug, version, "")));
					default -> this.manuscripts.publish(new PublishPost(slug));
				}
			}));
			attempt(() -> this.manuscripts.publish(new PublishPost(slug)));

			Manuscript after = this.manuscripts.manuscript(slug);
			assertThat(after.isPublished()).as("only as it was approved")
				.isEqualTo(after.card().title().equals("Read"));
		}
	}

	@Test
	void whoLooksAndApprovesWithoutTheTurnWouldApproveWhatNobodyHasRead() {
		int version = asked("rye");
		Review seen = this.repository.findById(this.manuscripts.manuscript("rye").card().id()).orElseThrow();
		assertThat(this.manuscripts.manuscript("rye").text().version()).isEqualTo(version);
		this.writer.does(() -> this.manuscripts.write(post("rye", "Changed")));
		seen.approve(Instant.now());
		this.repository.save(seen);

		assertThat(this.manuscripts.publish(new PublishPost("rye")).card().title()).isEqualTo("Changed");
	}

	@Test
	void ofThoseWhoAskAtOnceOneIsNoted() throws Exception {
		this.writer.does(() -> this.manuscripts.write(post("rye", "Read")));

		AtOnce.call(6, () -> attempt(() -> this.writer.does(() -> this.reviews.ask(new AskReview("rye", "")))));

		assertThat(this.reviews.standing("rye").steps()).hasSize(1);
	}

	@Test
	void withoutTheTurnTwoWhoAskAtOnceWouldBothBeNoted() throws Exception {
		this.writer.does(() -> this.manuscripts.write(post("rye", "Read")));
		UUID post = this.manuscripts.manuscript("rye").card().id();
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		AtOnce.call(2, () -> {
			boolean first = this.repository.findById(post).isEmpty();
			bothHaveLooked.await();
			if (first) {
				this.transaction
					.executeWithoutResult((status) -> this.log.note(this.bench.find("rye"), ReviewDeed.ASKED, ""));
			}
			return first;
		});

		assertThat(this.reviews.standing("rye").steps()).hasSize(2);
	}

	@Test
	void whatIsDueAndNotApprovedComesOffTheSchedule() {
		int version = asked("rye");
		this.other.does(() -> this.reviews.approve(new ApprovePost("rye", version, "")));
		this.manuscripts.schedule(new SchedulePost("rye", Instant.EPOCH));
		this.writer.does(() -> this.manuscripts.write(post("rye", "Changed")));

		this.publishing.publishDue("rye");
		this.publishing.publishDue("rye");

		assertThat(this.manuscripts.manuscript("rye").status()).isEqualTo(PostStatus.DRAFT);
		assertThat(this.reviews.standing("rye").steps()).extracting(ReviewStep::deed)
			.startsWith(ReviewDeed.UNSCHEDULED, ReviewDeed.LAPSED)
			.containsOnlyOnce(ReviewDeed.UNSCHEDULED);
	}

	@Test
	void whatIsDueAndApprovedIsPublished() {
		int version = asked("rye");
		this.other.does(() -> this.reviews.approve(new ApprovePost("rye", version, "")));
		this.manuscripts.schedule(new SchedulePost("rye", Instant.EPOCH));

		this.publishing.publishDue("rye");

		assertThat(this.manuscripts.manuscript("rye").isPublished()).isTrue();
	}

	@Test
	void everyStepIsInTheLogAndForNobodyOutside() {
		int version = asked("rye-" + UUID.randomUUID());
		String slug = this.jdbc.sql("select slug from post where kind = 'POST'").query(String.class).single();
		this.other.does(() -> this.reviews.approve(new ApprovePost(slug, version, "")));

		assertThat(this.jdbc.sql("""
				select audience || ' ' || (content ->> 'rose:event') from ap_activities
				where object_id like '%/posts/' || ? and content ->> 'rose:event' = 'ReviewAdvanced'""")
			.param(slug)
			.query(String.class)
			.list()).containsExactly("internal ReviewAdvanced", "internal ReviewAdvanced");
	}

	@Test
	void atTheLimitOneOfThoseWhoCommentAtOnceGetsThrough() throws Exception {
		UUID post = full(Commenting.MOST - 1);

		List<Boolean> said = AtOnce.call(4, () -> attempt(
				() -> this.other.does(() -> this.comments.write(new WriteComment("rye", null, "", null, "More")))));

		assertThat(said).containsOnlyOnce(true);
		assertThat(this.remarks.count(post)).isEqualTo(Commenting.MOST);
	}

	@Test
	void withoutWaitingForEachOtherThereWouldBeMoreThanTheLimit() throws Exception {
		UUID post = full(Commenting.MOST - 1);
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		AtOnce.call(2, () -> {
			boolean room = this.remarks.count(post) < Commenting.MOST;
			bothHaveLooked.await();
			if (room) {
				this.remarks.add(post, remark());
			}
			return room;
		});

		assertThat(this.remarks.count(post)).isGreaterThan(Commenting.MOST);
	}

	private UUID full(int comments) {
		this.writer.does(() -> this.manuscripts.write(post("rye", "Read")));
		UUID post = this.manuscripts.manuscript("rye").card().id();
		for (int i = 0; i < comments; i++) {
			this.remarks.add(post, remark());
		}
		return post;
	}

	private Remark remark() {
		return new Remark(
				new ReviewComment(Ids.next(), "", "Hm.", Instant.EPOCH, this.other.id(), null, null, List.of()), null,
				null, "");
	}

	private int asked(String slug) {
		this.writer.does(() -> this.manuscripts.write(post(slug, "Read")));
		this.writer.does(() -> this.reviews.ask(new AskReview(slug, "")));
		return this.reviews.standing(slug).version();
	}

	private static boolean attempt(Runnable deed) {
		try {
			deed.run();
			return true;
		}
		catch (DomainException ex) {
			assertThat(ex).isInstanceOfAny(ReviewNeeded.class, PostChanged.class, NotInReview.class,
					TooManyComments.class);
			return false;
		}
	}

	private static WritePost post(String slug, String title) {
		return Articles.post(slug, title, "<p>All about it.</p>", 0, List.of()).undated();
	}

	@Nested
	class InProcess extends ReviewsKit {

		@Override
		protected Reviews reviews() {
			return ReviewIntegrationTests.this.reviews;
		}

		@Override
		protected ReviewComments comments() {
			return ReviewIntegrationTests.this.comments;
		}

		@Override
		protected Manuscripts manuscripts() {
			return ReviewIntegrationTests.this.manuscripts;
		}

		@Override
		protected Personas personas() {
			return ReviewIntegrationTests.this.personas;
		}

	}

	@Nested
	class OverHttp extends ReviewsKit {

		@Override
		protected Reviews reviews() {
			return ReviewIntegrationTests.this.clients.create(Reviews.class);
		}

		@Override
		protected ReviewComments comments() {
			return ReviewIntegrationTests.this.clients.create(ReviewComments.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return ReviewIntegrationTests.this.clients.create(Manuscripts.class);
		}

		@Override
		protected Personas personas() {
			return ReviewIntegrationTests.this.personas;
		}

	}

}
