package com.roseash.domain.likes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Likes} promises, whoever answers. */
public abstract class LikesKit {

	private final UUID member = Ids.next();

	private final String post = Ids.next().toString();

	/** The implementation or client under test. */
	protected abstract Likes likes();

	@Test
	void toggleLikesAndTogglingAgainDoesNot() {
		assertThat(toggle(this.member, this.post)).isEqualTo(new Liked(true, 1));
		assertThat(likes().isLiked(this.member, "thing", this.post)).isTrue();

		assertThat(toggle(this.member, this.post)).isEqualTo(new Liked(false, 0));
		assertThat(likes().isLiked(this.member, "thing", this.post)).isFalse();
	}

	@Test
	void aTargetIsAKindAndAnId() {
		toggle(this.member, this.post);

		assertThat(likes().isLiked(this.member, "product", this.post)).isFalse();
		assertThat(likes().isLiked(Ids.next(), "thing", this.post)).isFalse();
		assertThat(likes().count("product", this.post)).isZero();
	}

	@Test
	void likedIdsAndSlugsBeginWithTheNewest() {
		likes().toggle(new ToggleLike(this.member, "thing", "1", "first"));
		likes().toggle(new ToggleLike(this.member, "thing", "2", null));
		likes().toggle(new ToggleLike(this.member, "thing", "3", "third"));
		likes().toggle(new ToggleLike(this.member, "product", "4", "fourth"));

		assertThat(likes().likedIds(this.member, "thing")).containsExactly("3", "2", "1");
		assertThat(likes().likedSlugs(this.member, "thing")).containsExactly("third", "first");
		assertThat(likes().likedSlugs(Ids.next(), "thing")).isEmpty();
	}

	@Test
	void countsAreOfAllMembers() {
		String other = Ids.next().toString();
		toggle(this.member, this.post);
		toggle(Ids.next(), this.post);
		toggle(Ids.next(), other);

		assertThat(likes().count("thing", this.post)).isEqualTo(2);
		assertThat(likes().counts("thing", List.of(this.post, "nothing", other)))
			.isEqualTo(Map.of(this.post, 2L, "nothing", 0L, other, 1L));
	}

	@Test
	void togglesAtOnceNeitherFailNorCountTwice() throws Exception {
		List<Liked> states = AtOnce.call(7, () -> toggle(this.member, this.post));

		assertThat(states).filteredOn(Liked::liked).hasSize(4);
		assertThat(likes().count("thing", this.post)).isOne();
	}

	@Test
	void whoSaysTwiceWhatTheyLikeLikesItOnce() throws Exception {
		ToggleLike like = new ToggleLike(this.member, "thing", this.post, null, true);
		ToggleLike unlike = new ToggleLike(this.member, "thing", this.post, null, false);

		assertThat(AtOnce.call(5, () -> likes().toggle(like))).containsOnly(new Liked(true, 1));
		assertThat(AtOnce.call(5, () -> likes().toggle(unlike))).containsOnly(new Liked(false, 0));
	}

	@Test
	void aPostThatNobodyPublishedIsNotLiked() {
		assertThatExceptionOfType(NothingToLike.class)
			.isThrownBy(() -> likes().toggle(new ToggleLike(this.member, "post", this.post, null)))
			.withMessage("There is nothing published to like.");
		assertThat(likes().toggle(new ToggleLike(this.member, "post", this.post, null, false)))
			.isEqualTo(new Liked(false, 0));
	}

	@Test
	void whatIsNoTargetIsRefusedByItsField() {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> likes().toggle(new ToggleLike(this.member, "Post!", this.post, null)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("kind"));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> likes().counts("thing", Collections.nCopies(201, "x")))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("ids"));
	}

	private Liked toggle(UUID member, String post) {
		return likes().toggle(new ToggleLike(member, "thing", post, null));
	}

}
