package com.roseash.domain.content;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Revisions} promises, whoever answers; begins with nothing written. */
public abstract class RevisionsKit {

	/** The implementation or client under test. */
	protected abstract Revisions revisions();

	/** Where the posts are written. */
	protected abstract Manuscripts manuscripts();

	/** Makes revisions look as those that were kept without tags. */
	protected abstract void forgetTags();

	@BeforeEach
	void introduce() {
		manuscripts().introduce(Articles.author());
	}

	@Test
	void everyChangeThatReadersSeeIsKept() {
		Articles.publish(manuscripts(), rye("One"));
		manuscripts().write(rye("Two"));
		manuscripts().write(rye("Three"));

		assertThat(titles()).containsExactly("Three", "Two", "One", "One");
		assertThat(revisions().revision("rye", 3).text()).isEqualTo(rye("Two").untagged().with(PostDetails.NONE));
		assertThat(revisions().list("rye")).extracting(Revision::number).containsExactly(4, 3, 2, 1);
	}

	@Test
	void ofADraftThatIsWrittenAgainAndAgainOneIsKept() {
		manuscripts().write(rye("One"));
		manuscripts().write(rye("Two"));

		assertThat(titles()).containsExactly("One");
	}

	@Test
	void whatIsRestoredHasItsTagsAgain() {
		Articles.publish(manuscripts(), rye("One"));
		Manuscript one = manuscripts().manuscript("rye");
		Manuscript two = manuscripts().write(rye("Two", List.of("Kitchen", "Autumn")));

		Manuscript restored = revisions().restore(new RestoreRevision("rye", 1, two.text().version()));

		assertThat(restored.card().tagged()).isEqualTo(one.card().tagged()).hasSize(1);
		assertThat(revisions().revision("rye", 3).tags()).containsExactly("Kitchen", "Autumn");
		assertThat(revisions().list("rye").getFirst().tagged()).isEqualTo(one.card().tagged());
	}

	@Test
	void whatWasKeptBeforeTagsWereLeavesThemAsTheyAre() {
		manuscripts().write(rye("One"));
		forgetTags();
		Manuscript two = manuscripts().write(rye("Two", List.of("Kitchen")));

		assertThat(revisions().restore(new RestoreRevision("rye", 1, two.text().version())).card().tags())
			.containsExactly("Kitchen");
	}

	@Test
	void whatARestorationWritesOverIsKept() {
		manuscripts().write(rye("One"));
		Manuscript two = manuscripts().write(rye("Two"));

		revisions().restore(new RestoreRevision("rye", 1, two.text().version()));

		assertThat(titles()).containsExactly("Two", "One");
		assertThat(manuscripts().manuscript("rye").card().title()).isEqualTo("One");
	}

	@Test
	void whatIsRestoredIsAChangeLikeAnyOther() {
		Articles.publish(manuscripts(), rye("One"));
		Manuscript two = manuscripts().write(rye("Two"));

		Manuscript restored = revisions().restore(new RestoreRevision("rye", 1, two.text().version()));

		assertThat(restored.card().title()).isEqualTo("One");
		assertThat(restored.isPublished()).isTrue();
		assertThat(titles()).containsExactly("One", "Two", "One", "One");
		assertThatExceptionOfType(PostChanged.class)
			.isThrownBy(() -> revisions().restore(new RestoreRevision("rye", 1, two.text().version())));
	}

	@Test
	void whatWasMovedKeepsItsPast() {
		Articles.publish(manuscripts(), rye("One"));
		Manuscript moved = manuscripts().move(new MovePost("rye", "rye-bread"));

		Manuscript restored = revisions().restore(new RestoreRevision("rye-bread", 1, moved.text().version()));

		assertThat(restored).isEqualTo(moved);
	}

	@Test
	void whatIsNotThereIsNotFound() {
		manuscripts().write(rye("One"));

		assertThatExceptionOfType(RevisionNotFound.class).isThrownBy(() -> revisions().revision("rye", 2))
			.withMessageContaining("2");
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> revisions().list("oats"));
	}

	private List<String> titles() {
		return revisions().list("rye").stream().map((revision) -> revision.text().title()).toList();
	}

	private static WritePost rye(String title) {
		return rye(title, List.of("Garden"));
	}

	private static WritePost rye(String title, List<String> tags) {
		return Articles.post("rye", title, "<p>All about it.</p>", 0, tags);
	}

}
