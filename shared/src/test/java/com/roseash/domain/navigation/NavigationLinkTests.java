package com.roseash.domain.navigation;

import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.InvalidField;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NavigationLinkTests {

	@Test
	void navigationHasTwoLevelsAndStaysOnTheSite() {
		NavigationLink leaf = new NavigationLink("Leaf", App.BLOG, "/leaf", List.of());
		NavigationLink branch = new NavigationLink("Branch", App.BLOG, "/branch", List.of(leaf));

		refused("children", () -> new NavigationLink("Tree", App.BLOG, "/", List.of(branch)));
		refused("path", () -> new NavigationLink("Away", App.BLOG, "https://example.org", List.of()));
		refused("label", () -> new NavigationLink(" ", App.BLOG, "/", List.of()));
	}

	private static void refused(String field, Runnable command) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(command::run)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

}
