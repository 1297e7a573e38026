package com.roseash.domain.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.access.NotAllowed;
import com.roseash.platform.access.Role;
import com.roseash.platform.contract.InvalidField;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@link Reviews} and {@link ReviewComments} promise, whoever answers; begins with
 * nothing written.
 */
public abstract class ReviewsKit {

	private Persona writer;

	private Persona other;

	private Persona admin;

	/** The implementation or client under test. */
	protected abstract Reviews reviews();

	/** The implementation or client under test. */
	protected abstract ReviewComments comments();

	/** Where the posts are written. */
	protected abstract Manuscripts manuscripts();

	/** Those who write and review. */
	protected abstract Personas personas();

	@BeforeEach
	void introduce() {
		manuscripts().introduce(Articles.author());
		this.writer = personas().member("review_writer", Role.EDITOR);
		this.other = personas().member("review_other", Role.EDITOR);
		this.admin = personas().member("review_admin", Role.ADMIN);
		this.writer.does(() -> manuscripts().write(rye("Rye", "Flour.", "Water.").undated()));
		require(true);
	}

	@AfterEach
	void requireNothing() {
		require(false);
	}

	@Test
	void withoutAnApprovalNobodyPublishesOrSchedulesAPost() {
		assertThat(standing().isClear()).isFalse();
		for (Persona persona : List.of(this.writer, this.other, this.admin)) {
			persona.does(() -> assertThatExceptionOfType(ReviewNeeded.class).isThrownBy(this::publish)
				.withMessageContaining("somebody else has to approve"));
		}
		assertThatExceptionOfType(ReviewNeeded.class).as("the platform itself").isThrownBy(this::publish);
		assertThatExceptionOfType(ReviewNeeded.class)
			.isThrownBy(() -> manuscripts().schedule(new SchedulePost("rye", Instant.EPOCH)));
		assertThat(manuscripts().manuscript("rye").status()).isEqualTo(PostStatus.DRAFT);
	}

	@Test
	void pagesAndPostsOfWhichNoneIsRequiredArePublishedAsEver() {
		manuscripts().write(Articles.page("orchard"));
		assertThat(manuscripts().publish(new PublishPost("orchard")).isPublished()).isTrue();

		require(false);
		assertThat(standing().isClear()).isTrue();
		assertThat(publish().isPublished()).isTrue();
	}

	@Test
	void whatSomebodyElseHasApprovedIsPublished() {
		this.writer.does(() -> reviews().ask(new AskReview("rye", "Is the water right?")));
		assertThat(manuscripts().list(ManuscriptFilter.IN_REVIEW, "", 1).lines()).singleElement()
			.returns("rye", ManuscriptLine::slug)
			.returns(ReviewStatus.IN_REVIEW, ManuscriptLine::review);
		this.other.does(() -> approve());

		assertThat(publish().isPublished()).isTrue();
		List<ReviewStep> steps = standing().steps();
		assertThat(steps).extracting(ReviewStep::deed)
			.containsExactly(ReviewDeed.PUBLISHED, ReviewDeed.APPROVED, ReviewDeed.ASKED);
		assertThat(steps.get(1).takenBy()).isEqualTo(this.other.id());
		assertThat(steps.get(2)).returns(this.writer.id(), ReviewStep::takenBy)
			.returns("Is the water right?", ReviewStep::note);
		assertThat(manuscripts().list(ManuscriptFilter.IN_REVIEW, "", 1).lines()).isEmpty();
		assertThat(manuscripts().list(ManuscriptFilter.DRAFT, "", 1).lines()).isEmpty();
	}

	@Test
	void nobodyApprovesTheirOwnTextExceptAdminsAndOfThoseItIsNoted() {
		ask();
		this.writer.does(() -> assertThatExceptionOfType(OwnText.class).isThrownBy(this::approve));
		this.other.does(() -> manuscripts().write(rye("Rye", "Flour!", "Water.").undated()));
		this.other
			.does(() -> assertThatExceptionOfType(OwnText.class).as("a change is enough").isThrownBy(this::approve));

		this.admin.does(() -> manuscripts().write(rye("Rye", "Flour?", "Water.").undated()));
		this.admin.does(this::approve);

		assertThat(standing().steps().getFirst().deed()).isEqualTo(ReviewDeed.OVERRULED);
		assertThat(standing().isClear()).isTrue();
	}

	@Test
	void whoWroteWhatWasApprovedMayApproveWhatAnotherChanged() {
		ask();
		this.other.does(this::approve);
		this.other.does(() -> manuscripts().write(rye("Rye", "Flour!", "Water.").undated()));

		assertThat(standing().status()).isEqualTo(ReviewStatus.IN_REVIEW);
		assertThatExceptionOfType(ReviewNeeded.class).isThrownBy(this::publish);
		this.other.does(() -> assertThatExceptionOfType(OwnText.class).isThrownBy(this::approve));
		this.writer.does(this::approve);
		assertThat(standing().steps()).extracting(ReviewStep::deed)
			.containsExactly(ReviewDeed.APPROVED, ReviewDeed.LAPSED, ReviewDeed.APPROVED, ReviewDeed.ASKED);
	}

	@Test
	void anApprovalIsOfTheVersionThatWasRead() {
		ask();
		int read = standing().version();
		this.writer.does(() -> manuscripts().write(rye("Rye", "Flour!", "Water.").undated()));

		this.other.does(() -> assertThatExceptionOfType(PostChanged.class)
			.isThrownBy(() -> reviews().approve(new ApprovePost("rye", read, ""))));

		assertThat(standing().status()).isEqualTo(ReviewStatus.IN_REVIEW);
	}

	@Test
	void whatReadersSeeIsChangedByAdminsAlone() {
		published();

		this.writer.does(() -> assertThatExceptionOfType(ReviewNeeded.class)
			.isThrownBy(() -> manuscripts().write(rye("New", "Flour.", "Water.")))
			.withMessageContaining("take it back"));
		assertThat(manuscripts().manuscript("rye").card().title()).isEqualTo("Rye");
		WritePost page = new WritePost(PostKind.PAGE, "rye", "New", "", "<p>x</p>", null, null, null, false, null);
		this.writer.does(() -> assertThatExceptionOfType(ReviewNeeded.class).as("also as a page")
			.isThrownBy(() -> manuscripts().write(page)));
		this.admin.does(() -> manuscripts().write(rye("New", "Flour.", "Water.")));
		assertThat(standing().steps().getFirst().deed()).isEqualTo(ReviewDeed.OVERRULED);
	}

	@Test
	void whatWasSentBackOrWithdrawnWaitsUntilItIsAskedForAgain() {
		ask();
		this.other.does(() -> reviews().sendBack(new SendBackPost("rye", "Too short.")));
		assertThat(standing().status()).isEqualTo(ReviewStatus.SENT_BACK);
		this.other.does(() -> assertThatExceptionOfType(NotInReview.class).isThrownBy(this::approve));
		ask();
		this.writer.does(() -> reviews().withdraw(new WithdrawReview("rye")));

		assertThat(standing().status()).isEqualTo(ReviewStatus.DRAFT);
		this.other.does(() -> assertThatExceptionOfType(NotInReview.class)
			.isThrownBy(() -> reviews().sendBack(new SendBackPost("rye", ""))));
	}

	@Test
	void stewardsSayWhetherItIsRequiredAndThoseWhoWriteReview() {
		Persona steward = personas().stewardOf("orchard", "review_steward");
		Persona member = personas().member("review_member");

		this.writer.does(() -> assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> reviews().require(new RequireReview(false))));
		steward.does(() -> assertThat(reviews().require(new RequireReview(false)).required()).isFalse());
		steward.does(() -> assertThat(reviews().require(new RequireReview(true)).by()).isEqualTo(steward.id()));
		for (Persona persona : List.of(steward, member)) {
			persona.does(() -> {
				assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> reviews().standing("rye"));
				assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> reviews().ask(new AskReview("rye", "")));
				assertThatExceptionOfType(NotAllowed.class)
					.isThrownBy(() -> reviews().approve(new ApprovePost("rye", 0, "")));
				assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> comments().text("rye"));
				assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> comment(0, "", "Hm."));
			});
		}
	}

	@Test
	void aCommentStaysWithItsParagraph() {
		this.other.does(() -> comment(1, "Water.", "How much?"));
		this.writer.does(() -> manuscripts().write(rye("Rye", "Salt.", "Flour.", "Yeast.", "Water.").undated()));

		ReviewedText text = comments().text("rye");
		assertThat(text.passages()).hasSize(4);
		assertThat(text.passages().get(3).html()).isEqualTo("<p>Water.</p>");
		assertThat(text.passages().get(3).comments()).singleElement()
			.returns("How much?", ReviewComment::body)
			.returns(this.other.id(), ReviewComment::writtenBy);
		assertThat(text.open()).isOne();
	}

	@Test
	void aParagraphThatIsRewordedBitByBitKeepsItsComments() {
		String[] steps = { "Knead the dough for ten minutes by hand.", "Knead the dough for ten minutes by machine.",
				"Knead all the dough slowly by machine.", "Mix all the flour slowly by machine." };
		write(steps[0]);
		this.other.does(() -> comment(1, steps[0], "Why?"));

		for (String step : steps) {
			write(step);
		}

		assertThat(comments().text("rye").passages().get(1).comments()).extracting(ReviewComment::quote)
			.containsExactly(steps[0]);
	}

	@Test
	void whatIsNoLongerInTheTextIsQuoted() {
		this.other.does(() -> comment(1, "Water.", "How much?"));
		this.writer.does(() -> manuscripts().write(rye("Rye", "Flour.", "Salt.").undated()));

		assertThat(comments().text("rye").gone()).extracting(ReviewComment::quote).containsExactly("Water.");
		this.other.does(() -> comment(1, "Water.", "And where is it?"));
		assertThat(comments().text("rye").gone()).as("nothing that was said is lost").hasSize(2);
		this.writer.does(() -> manuscripts().write(rye("Rye", "Flour.", "Water.").undated()));
		assertThat(comments().text("rye").passages().get(1).comments()).hasSize(2);
	}

	@Test
	void commentsAreAnsweredResolvedAndTakenAwayByWhoWroteThem() {
		UUID[] id = new UUID[1];
		this.other.does(() -> id[0] = comment(null, "", "Fine.").id());
		this.writer.does(() -> comments().write(new WriteComment("rye", null, "", id[0], "Thanks!")));
		this.writer.does(() -> assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> comments().remove(new RemoveComment("rye", id[0]))));
		this.writer.does(() -> comments().resolve(new ResolveComment("rye", id[0], true)));

		ReviewComment said = comments().text("rye").general().getFirst();
		assertThat(said.resolvedBy()).isEqualTo(this.writer.id());
		assertThat(said.answers()).extracting(ReviewComment::body).containsExactly("Thanks!");
		this.other.does(() -> comments().resolve(new ResolveComment("rye", id[0], false)));
		assertThat(comments().text("rye").general().getFirst().isResolved()).isFalse();
		this.other.does(() -> comments().remove(new RemoveComment("rye", id[0])));
		assertThat(comments().text("rye").general()).singleElement().satisfies((left) -> {
			assertThat(left.isGone()).isTrue();
			assertThat(left.answers()).as("of somebody else").hasSize(1);
		});
		UUID answer = said.answers().getFirst().id();
		this.other.does(() -> assertThatExceptionOfType(CommentNotFound.class).as("answers are not resolved")
			.isThrownBy(() -> comments().resolve(new ResolveComment("rye", answer, true))));
		this.writer.does(() -> comments().remove(new RemoveComment("rye", answer)));
		this.admin.does(() -> comments().remove(new RemoveComment("rye", id[0])));
		assertThat(comments().text("rye").general()).isEmpty();
	}

	@Test
	void whatIsTooLongOrNotThereIsRefused() {
		this.other.does(() -> {
			assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> comment(0, "Flour.", "x".repeat(2001)));
			assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> comment(0, "Flour.", " "));
			assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> comment(-1, "Flour.", "x"));
			assertThatExceptionOfType(InvalidField.class)
				.isThrownBy(() -> reviews().ask(new AskReview("rye", "x".repeat(501))));
			assertThatExceptionOfType(CommentNotFound.class)
				.isThrownBy(() -> comments().write(new WriteComment("rye", null, "", UUID.randomUUID(), "To nothing")));
			assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> comments().text("oats"));
		});
	}

	private void write(String... paragraphs) {
		this.writer.does(() -> manuscripts().write(rye("Rye", "Flour.", String.join("</p><p>", paragraphs)).undated()));
	}

	private void published() {
		ask();
		this.other.does(this::approve);
		publish();
	}

	private void ask() {
		this.writer.does(() -> reviews().ask(new AskReview("rye", "")));
	}

	private void approve() {
		reviews().approve(new ApprovePost("rye", standing().version(), ""));
	}

	private Manuscript publish() {
		return manuscripts().publish(new PublishPost("rye"));
	}

	private ReviewStanding standing() {
		return reviews().standing("rye");
	}

	private ReviewComment comment(Integer place, String quote, String body) {
		return comments().write(new WriteComment("rye", place, quote, null, body));
	}

	private void require(boolean required) {
		reviews().require(new RequireReview(required));
	}

	private static WritePost rye(String title, String... paragraphs) {
		return Articles.post("rye", title, "<p>" + String.join("</p><p>", paragraphs) + "</p>", 0, List.of());
	}

}
