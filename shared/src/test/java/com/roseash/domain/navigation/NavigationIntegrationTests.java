package com.roseash.domain.navigation;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.platform.config.App;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class NavigationIntegrationTests {

	@Autowired
	Navigation navigation;

	@Autowired
	NavigationRepository items;

	@Autowired
	LoopbackClients clients;

	@Test
	void navigationIsReplacedAsAWhole() {
		NavigationLink join = link("Join", "/join");
		NavigationLink about = new NavigationLink("About", App.FEDERATION, "/", List.of(join, link("Visit", "/visit")));
		List<NavigationLink> first = List.of(link("Journal", "/"), about);
		Navigation remote = this.clients.create(Navigation.class);

		assertThat(remote.arrange(new ArrangeNavigation(first))).isEqualTo(first);
		assertThat(this.navigation.items()).isEqualTo(first);

		this.navigation.arrange(new ArrangeNavigation(List.of(join)));
		assertThat(remote.items()).containsExactly(join);
	}

	@Test
	void navigationArrangedAtOnceIsOneOfTheArrangements() throws Exception {
		ArrangeNavigation arrangement = new ArrangeNavigation(List.of(link("One", "/one"), link("Two", "/two")));

		AtOnce.call(4, () -> this.navigation.arrange(arrangement));

		assertThat(this.navigation.items()).isEqualTo(arrangement.items());
	}

	@Test
	void withoutTurnsOneOfTwoWouldFail() {
		this.navigation.arrange(new ArrangeNavigation(List.of()));
		CyclicBarrier bothHaveCleared = new CyclicBarrier(2);

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> AtOnce.call(2, () -> {
			this.items.deleteAllInBatch();
			bothHaveCleared.await();
			return this.items.save(new NavigationItem(null, 0, link("One", "/one")));
		})).withRootCauseInstanceOf(PSQLException.class);
	}

	@Test
	void ofThoseWhoArrangeTheSameNavigationAtOnceOneSaves() throws Exception {
		this.navigation.arrange(new ArrangeNavigation(List.of(link("Old", "/old"))));
		String seen = this.navigation.arrangement().version();
		AtomicInteger number = new AtomicInteger();

		List<Integer> saved = AtOnce.call(4, () -> {
			int mine = number.incrementAndGet();
			try {
				this.navigation.arrange(new ArrangeNavigation(List.of(link("New " + mine, "/new")), seen));
				return mine;
			}
			catch (NavigationChanged ex) {
				return 0;
			}
		});

		assertThat(saved).filteredOn((mine) -> mine > 0)
			.singleElement()
			.satisfies((mine) -> assertThat(this.navigation.items()).containsExactly(link("New " + mine, "/new")));
		this.navigation.arrange(new ArrangeNavigation(List.of()));
		assertThat(this.navigation.items()).as("without a version whoever comes last wins").isEmpty();
	}

	private static NavigationLink link(String label, String path) {
		return new NavigationLink(label, App.BLOG, path, List.of());
	}

}
