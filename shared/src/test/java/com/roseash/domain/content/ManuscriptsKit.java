package com.roseash.domain.content;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

}
