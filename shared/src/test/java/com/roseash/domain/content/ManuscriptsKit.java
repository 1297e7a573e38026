package com.roseash.domain.content;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.platform.contract.InvalidField;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Manuscripts} promises, whoever answers; begins with nothing written. */
public abstract class ManuscriptsKit {

	/** The implementation or client under test. */
	protected abstract Manuscripts manuscripts();

	/** How many posts readers see. */
	protected abstract long published();

	@BeforeEach
	void introduce() {
		manuscripts().introduce(Articles.author());
	}

	@Test
	void aDraftIsSeenByNobody() {
		Manuscript draft = manuscripts().write(Articles.post("rye", 0));

		assertThat(draft.status()).isEqualTo(PostStatus.DRAFT);
		assertThat(manuscripts().manuscript("rye")).isEqualTo(draft);
		assertThat(published()).isZero();
	}

	@Test
	void whatElseIsSaidOfItIsKept() {
		manuscripts().introduce(new IntroduceAuthor("tom", "Tom", ""));
		manuscripts().introduce(new IntroduceAuthor("ines", "Ines", ""));
		PostDetails details = new PostDetails(Readers.MEMBERS, List.of("tom", "ines"), "Below it",
				new Presentation("https://example.org/rye", "For engines", "What it is", "For others", "Told",
						"/media/a.jpg", "For X", "Said", "/media/b.jpg"),
				"cy", "{ \"newsletter\": \"weekly\" }");

		Manuscript written = manuscripts().write(Articles.post("rye", 0).with(details));

		assertThat(written.text().details()).isEqualTo(details);
		assertThat(manuscripts().write(Articles.post("rye", 0)).text()).as("who says nothing leaves it")
			.isEqualTo(written.text());
		PostDetails turned = new PostDetails(Readers.EVERYBODY, List.of("ines", "tom"), "", Presentation.PLAIN);
		assertThat(manuscripts().write(written.text().with(turned)).text().details()).isEqualTo(new PostDetails(
				turned.readers(), turned.coauthors(), "", Presentation.PLAIN, "", "{ \"newsletter\": \"weekly\" }"));
		assertThatExceptionOfType(AuthorNotFound.class).isThrownBy(() -> manuscripts().write(Articles.post("rye", 0)
			.with(new PostDetails(Readers.EVERYBODY, List.of("nobody"), "", Presentation.PLAIN))));
	}

	@Test
	void whatAnotherSystemSaysOfAnAuthorIsKept() {
		manuscripts()
			.introduce(new IntroduceAuthor("ines", "Ines", "", null, "{\"website\":\"https://example.org\"}", null));
		manuscripts().introduce(new IntroduceAuthor("ines", "Ines Reed", "Bakes."));

		IntroduceAuthor ines = manuscripts().introduction("ines");
		assertThat(ines).isEqualTo(new IntroduceAuthor("ines", "Ines Reed", "Bakes.", null,
				"{\"website\":\"https://example.org\"}", ines.version()));
		assertThatExceptionOfType(AuthorNotFound.class).isThrownBy(() -> manuscripts().introduction("nobody"));
	}

	@Test
	void ofTwoWhoIntroduceAnAuthorAnewTheSecondIsTold() {
		manuscripts().introduce(new IntroduceAuthor("ines", "Ines", ""));
		Integer seen = manuscripts().introduction("ines").version();
		manuscripts().introduce(new IntroduceAuthor("ines", "Ines Reed", "", null, null, seen));

		assertThatExceptionOfType(AuthorChanged.class)
			.isThrownBy(() -> manuscripts().introduce(new IntroduceAuthor("ines", "Ines Wood", "", null, null, seen)));
		assertThat(manuscripts().introduction("ines").name()).isEqualTo("Ines Reed");
		manuscripts().introduce(new IntroduceAuthor("ines", "Ines Wood", ""));
		assertThat(manuscripts().introduction("ines").name()).as("without a version").isEqualTo("Ines Wood");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"text\"" })
	void whatAnotherSystemSaysIsAnObject(String json) {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new IntroduceAuthor("ines", "Ines", "", null, json, null))
			.withMessageContaining("JSON object");
	}

	@Test
	void aDraftMayBeUnfinished() {
		WritePost rye = Articles.post("rye", 0);
		Manuscript draft = manuscripts()
			.write(new WritePost(rye.kind(), "rye", "Rye", "", "", null, rye.author(), List.of(), false, null));

		assertThat(draft.html()).isEmpty();
		assertThat(draft.card().excerpt()).isEmpty();
		assertThat(draft.card().publishedAt()).as("it would be published now").isNotNull();
	}

	@Test
	void publishingShowsItAndUnpublishingTakesItBack() {
		manuscripts().write(Articles.post("rye", 0));

		Manuscript shown = manuscripts().publish(new PublishPost("rye"));
		assertThat(shown.isPublished()).isTrue();
		assertThat(published()).isOne();
		assertThat(manuscripts().publish(new PublishPost("rye"))).isEqualTo(shown);

		assertThat(manuscripts().unpublish(new UnpublishPost("rye")).status()).isEqualTo(PostStatus.UNPUBLISHED);
		assertThat(manuscripts().unpublish(new UnpublishPost("rye")).status()).isEqualTo(PostStatus.UNPUBLISHED);
		assertThat(published()).isZero();
		assertThat(manuscripts().publish(new PublishPost("rye")).card().publishedAt())
			.isEqualTo(shown.card().publishedAt());
	}

	@Test
	void whatIsWrittenAnewStaysAsVisibleAsItWas() {
		Articles.publish(manuscripts(), Articles.post("rye", 0));

		Manuscript changed = manuscripts().write(Articles.post("rye", "Better", "<p>New</p>", 0, List.of()));

		assertThat(changed.isPublished()).isTrue();
		assertThat(changed.card().title()).isEqualTo("Better");
		assertThat(published()).isOne();
	}

	@Test
	void aDraftIsNotUnpublishedAndWhatIsNotThereIsNotFound() {
		manuscripts().write(Articles.post("rye", 0));

		assertThat(manuscripts().unpublish(new UnpublishPost("rye")).status()).isEqualTo(PostStatus.DRAFT);
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> manuscripts().manuscript("oats"));
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> manuscripts().publish(new PublishPost("oats")));
		assertThatExceptionOfType(PostNotFound.class)
			.isThrownBy(() -> manuscripts().unpublish(new UnpublishPost("oats")));
	}

	@Test
	void whoeverWritesOverWhatSomebodyElseWroteIsTold() {
		Manuscript first = manuscripts().write(Articles.post("rye", 0));
		WritePost mine = rye("Mine").upon(first.text().version());
		Manuscript theirs = manuscripts().write(rye("Theirs").upon(first.text().version()));

		assertThatExceptionOfType(PostChanged.class).isThrownBy(() -> manuscripts().write(mine))
			.satisfies((refusal) -> assertThat(refusal.version()).isEqualTo(theirs.text().version()));
		assertThat(manuscripts().manuscript("rye")).isEqualTo(theirs);
		assertThat(manuscripts().write(mine.upon(theirs.text().version())).card().title()).isEqualTo("Mine");
	}

	@Test
	void ofTwoWhoWriteAtOnceOverTheSameVersionOneIsTold() throws Exception {
		Integer version = manuscripts().write(Articles.post("rye", 0)).text().version();
		AtomicInteger number = new AtomicInteger();

		List<Boolean> through = AtOnce.call(6, () -> {
			try {
				manuscripts().write(rye("By " + number.incrementAndGet()).upon(version));
				return true;
			}
			catch (PostChanged ex) {
				return false;
			}
		});

		assertThat(through).containsOnlyOnce(true);
	}

	@Test
	void whoDoesNotSayWhichVersionWouldLoseTheOthersText() throws Exception {
		manuscripts().write(Articles.post("rye", 0));
		AtomicInteger number = new AtomicInteger();

		List<Manuscript> written = AtOnce.call(6, () -> manuscripts().write(rye("By " + number.incrementAndGet())));

		assertThat(written).as("all of them believe that their text stands").hasSize(6);
		assertThat(written).filteredOn((one) -> one.equals(manuscripts().manuscript("rye"))).hasSize(1);
	}

	@Test
	void beginningTheSameTitleAtOnceBeginsSeveral() throws Exception {
		BeginPost rye = new BeginPost(PostKind.POST, "Øat & Rye", Articles.HANDLE);

		List<Manuscript> begun = AtOnce.call(4, () -> manuscripts().begin(rye));

		assertThat(begun).extracting((one) -> one.card().slug())
			.containsExactlyInAnyOrder("oat-rye", "oat-rye-2", "oat-rye-3", "oat-rye-4");
		assertThat(manuscripts().authors()).extracting(Byline::handle).containsExactly(Articles.HANDLE);
	}

	@Test
	void whatSaysTheSameChangesNothing() {
		Manuscript first = manuscripts().write(Articles.post("rye", 0));

		assertThat(manuscripts().write(Articles.post("rye", 0))).isEqualTo(first);
	}

	@Test
	void whatIsScheduledIsSeenByNobodyBeforeItsTime() {
		manuscripts().write(rye("Rye").undated());
		Instant time = Instant.parse("2999-01-01T00:00:00Z");

		Manuscript scheduled = manuscripts().schedule(new SchedulePost("rye", time));

		assertThat(scheduled.status()).isEqualTo(PostStatus.SCHEDULED);
		assertThat(scheduled.dueAt()).isEqualTo(time);
		assertThat(published()).isZero();
		assertThat(manuscripts().schedule(new SchedulePost("rye", time))).isEqualTo(scheduled);
		assertThat(manuscripts().unpublish(new UnpublishPost("rye")).dueAt()).isNull();
		manuscripts().schedule(new SchedulePost("rye", time));
		assertThat(manuscripts().publish(new PublishPost("rye")).card().publishedAt()).isEqualTo(time);
		assertThat(manuscripts().schedule(new SchedulePost("rye", time)).isPublished()).isTrue();
	}

	@Test
	void whatIsPutAwayIsSeenByNobodyAndComesBackAsADraft() {
		Articles.publish(manuscripts(), Articles.post("rye", 0));

		Manuscript trashed = manuscripts().trash(new TrashPost("rye"));

		assertThat(trashed.isTrashed()).isTrue();
		assertThat(published()).isZero();
		assertThat(manuscripts().trash(new TrashPost("rye"))).isEqualTo(trashed);
		assertThatExceptionOfType(InTrash.class).isThrownBy(() -> manuscripts().publish(new PublishPost("rye")));
		assertThatExceptionOfType(InTrash.class).isThrownBy(() -> manuscripts().write(rye("New")));
		assertThat(slugs(ManuscriptFilter.ALL)).isEmpty();
		assertThat(slugs(ManuscriptFilter.TRASH)).containsExactly("rye");

		Manuscript back = manuscripts().restore(new RestorePost("rye"));
		assertThat(back.isTrashed()).isFalse();
		assertThat(back.status()).isEqualTo(PostStatus.UNPUBLISHED);
		assertThat(slugs(ManuscriptFilter.ALL)).containsExactly("rye");
	}

	@Test
	void theTextStaysWhenTheAddressChanges() {
		Manuscript before = manuscripts().write(Articles.post("rye", 0));

		Manuscript moved = manuscripts().move(new MovePost("rye", "rye-bread"));

		assertThat(moved.text().at("rye").upon(null)).isEqualTo(before.text().upon(null));
		assertThat(manuscripts().manuscript("rye-bread")).isEqualTo(moved);
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> manuscripts().manuscript("rye"));
		assertThat(manuscripts().move(new MovePost("rye-bread", "rye-bread"))).isEqualTo(moved);
		assertThat(manuscripts().move(new MovePost("rye-bread", "rye")).card().slug()).isEqualTo("rye");
	}

	@Test
	void nothingMovesToWhereSomethingStands() {
		manuscripts().write(Articles.post("rye", 0));
		manuscripts().write(Articles.post("oats", 0));

		assertThatExceptionOfType(AddressTaken.class).isThrownBy(() -> manuscripts().move(new MovePost("rye", "oats")))
			.withMessageContaining("oats");
	}

	@Test
	void whatIsDuplicatedIsAnUndatedDraftOfItsOwn() {
		Articles.publish(manuscripts(), Articles.post("rye", 0));

		Manuscript copy = manuscripts().duplicate(new DuplicatePost("rye"));
		Manuscript another = manuscripts().duplicate(new DuplicatePost("rye"));

		assertThat(copy.card().slug()).isEqualTo("rye-copy");
		assertThat(another.card().slug()).isEqualTo("rye-copy-2");
		assertThat(copy.status()).isEqualTo(PostStatus.DRAFT);
		assertThat(copy.text().publishedAt()).isNull();
		assertThat(copy.card().title()).isEqualTo("About rye");
		assertThat(published()).isOne();
	}

	@Test
	void listsShowTheLastWrittenFirst() {
		manuscripts().write(Articles.post("rye", 0));
		Articles.publish(manuscripts(), Articles.post("oats", 0));
		manuscripts().write(rye("Rye again"));

		assertThat(slugs(ManuscriptFilter.ALL)).containsExactly("rye", "oats");
		assertThat(slugs(ManuscriptFilter.DRAFT)).containsExactly("rye");
		assertThat(slugs(ManuscriptFilter.PUBLISHED)).containsExactly("oats");
		assertThat(manuscripts().list(ManuscriptFilter.ALL, "AGAIN", 1).lines()).extracting(ManuscriptLine::title)
			.containsExactly("Rye again");
		assertThat(manuscripts().list(ManuscriptFilter.ALL, "100%", 7)).isEqualTo(new ManuscriptPage(List.of(), 1, 1));
	}

	/** Of posts: the pages are their tags. */
	private List<String> slugs(ManuscriptFilter filter) {
		return manuscripts().list(filter, "", 1)
			.lines()
			.stream()
			.filter((line) -> line.kind() == PostKind.POST)
			.map(ManuscriptLine::slug)
			.toList();
	}

	private static WritePost rye(String title) {
		return Articles.post("rye", title, "<p>All about it.</p>", 0, List.of());
	}

}
