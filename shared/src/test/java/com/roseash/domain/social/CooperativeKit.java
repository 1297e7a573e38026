package com.roseash.domain.social;

import java.util.List;

import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@link Cooperative} promises, whoever answers. */
public abstract class CooperativeKit {

	/** The implementation or client under test. */
	protected abstract Cooperative cooperative();

	@Test
	void whatItSaysOfItselfReplacesWhatItSaid() {
		describe("Bread");
		Profile said = describe("Bread and roses");

		assertThat(said.tagline()).isEqualTo("Bread and roses");
		assertThat(cooperative().profile()).isEqualTo(said);
	}

	@Test
	void whatIsSaidAtOnceIsOneOfThoseThings() throws Exception {
		AtOnce.call(6, () -> describe("Bread"));

		assertThat(cooperative().profile().tagline()).isEqualTo("Bread");
	}

	@Test
	void itsStoryIsSanitised() {
		assertThat(describe("Bread").html()).contains("We bake.").doesNotContain("script");
	}

	private Profile describe(String tagline) {
		return cooperative().describe(new Profile(tagline, 2019, "Mill Lane 4", "<p>We bake.<script>x()</script></p>",
				List.of(new Profile.Principle("One vote", "Each has one."))));
	}

}
