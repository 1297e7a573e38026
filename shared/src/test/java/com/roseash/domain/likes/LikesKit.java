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
		assertThat(likes().isLiked(this.member, "post", this.post)).isTrue();

		assertThat(toggle(this.member, this.post)).isEqualTo(new Liked(false, 0));
		assertThat(likes().isLiked(this.member, "post", this.post)).isFalse();
	}

	@Test
	void aTargetIsAKindAndAnId() {
		toggle(this.member, this.post);

		assertThat(likes().isLiked(this.member, "product", this.post)).isFalse();
		assertThat(likes().isLiked(Ids.next(), "post", this.post)).isFalse();
		assertThat(likes().count("product", this.post)).isZero();
	}

	@Test
	void likedIdsAndSlugsBeginWithTheNewest() {
		likes().toggle(new ToggleLike(this.member, "post", "1", "first"));
		likes().toggle(new ToggleLike(this.member, "post", "2", null));
		likes().toggle(new ToggleLike(this.member, "post", "3", "third"));
		likes().toggle(new ToggleLike(this.member, "product", "4", "fourth"));

		assertThat(likes().likedIds(this.member, "post")).containsExactly("3", "2", "1");
		assertThat(likes().likedSlugs(this.member, "post")).containsExactly("third", "first");
		assertThat(likes().likedSlugs(Ids.next(), "post")).isEmpty();
	}

	@Test
	void countsAreOfAllMembers() {
		String other = Ids.next().toString();
		toggle(this.member, this.post);
		toggle(Ids.next(), this.post);
		toggle(Ids.next(), other);

		assertThat(likes().count("post", this.post)).isEqualTo(2);
		assertThat(likes().counts("post", List.of(this.post, "nothing", other)))
			.isEqualTo(Map.of(this.post, 2L, "nothing", 0L, other, 1L));
	}

	@Test
	void togglesAtOnceNeitherFailNorCountTwice() throws Exception {
		List<Liked> states = AtOnce.call(7, () -> toggle(this.member, this.post));

		assertThat(states).filteredOn(Liked::liked).hasSize(4);
		assertThat(likes().count("post", this.post)).isOne();
	}

	@Test
	void whatIsNoTargetIsRefusedByItsField() {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> likes().toggle(new ToggleLike(this.member, "Post!", this.post, null)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("kind"));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> likes().counts("post", Collections.nCopies(201, "x")))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("ids"));
	}

	private Liked toggle(UUID member, String post) {
		return likes().toggle(new ToggleLike(member, "post", post, null));
	}

}
