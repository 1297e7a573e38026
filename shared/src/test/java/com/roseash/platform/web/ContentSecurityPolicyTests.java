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
		assertThat(directives(new ContentSecurityPolicy(CrossOriginFilterTests.site(), players, TrustedSources.NONE)
			.withForms(List.of()))).contains("frame-src https://player.example.org");
	}

	@Test
	void editingLetsInAttributesOfStyleAndWhatIsBeingUploadedAndNothingElse() {
		Set<String> more = directives(this.policy.forEditing());
		more.removeAll(directives(this.policy.withForms(List.of())));
		assertThat(more).containsExactlyInAnyOrder("img-src 'self' data: blob:", "media-src 'self' blob:",
				"style-src-attr 'unsafe-inline'");
	}

	@Test
	void othersAreTrustedOnPagesForReadersAlone() {
		ContentSecurityPolicy trusting = new ContentSecurityPolicy(CrossOriginFilterTests.site(), FrameSources.NONE,
				new TrustedSources() {
					@Override
					public List<String> scripts() {
						return List.of("https://stats.example.com");
					}

					@Override
					public List<String> styles() {
						return List.of("https://fonts.example.com");
					}
				});

		Set<String> more = directives(trusting.forReaders());
		more.removeAll(directives(this.policy.forReaders()));
		assertThat(more).containsExactlyInAnyOrder("script-src 'self' https://stats.example.com",
				"connect-src 'self' https://stats.example.com", "style-src 'self' https://fonts.example.com",
				"font-src 'self' https://fonts.example.com",
				"img-src 'self' data: https://stats.example.com https://fonts.example.com");
		assertThat(trusting.withForms(List.of())).isEqualTo(this.policy.withForms(List.of()));
		assertThat(trusting.forEditing()).isEqualTo(this.policy.forEditing());
		assertThat(this.policy.forReaders()).isEqualTo(this.policy.withForms(List.of()));
	}

	private static Set<String> directives(String policy) {
		return Arrays.stream(policy.split("; ")).collect(Collectors.toSet());
	}

}
