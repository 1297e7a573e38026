package com.roseash.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentSecurityPolicyTests {

	private final ContentSecurityPolicy policy = new ContentSecurityPolicy(CrossOriginFilterTests.site(),
			FrameSources.NONE, TrustedSources.NONE);

	@Test
	void nothingInlineIsLetIn() {
		assertThat(this.policy.withForms(List.of())).doesNotContain("unsafe").startsWith("default-src 'none';");
	}

	@Test
	void playersStandInFramesWhereSomebodyShowsThem() {
		FrameSources players = new FrameSources(Set.of("https://player.example.org"));

		assertThat(directives(this.policy.withForms(List.of()))).contains("frame-src 'none'");
		assertThat(directives(new ContentSecurityPolicy(CrossOriginFilterTests.site(), players, TrustedSources.NONE).withForms(List.of())))
			.contains("frame-src https://player.example.org");
	}

	@Test
	void editingLetsInAttributesOfStyleAndWhatIsBeingUploadedAndNothingElse() {
		Set<String> more = directives(this.policy.forEditing());
		more.removeAll(directives(this.policy.withForms(List.of())));
		assertThat(more).containsExactlyInAnyOrder("img-src 'self' data: blob:", "media-src 'self' blob:",
				"style-src-attr 'unsafe-inline'");
	}

	private static Set<String> directives(String policy) {
		return Arrays.stream(policy.split("; ")).collect(Collectors.toSet());
	}

}
