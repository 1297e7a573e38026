package com.roseash.blog.navigation;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.roseash.platform.config.App;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArrangementTests {

	private final Arrangement menu = of("Journal", "About", "-Join", "-Visit", "Shop");

	@Test
	void aLineTakesAlongWhatIsBelowIt() {
		assertThat(names(this.menu.rise(1))).containsExactly("About", "-Join", "-Visit", "Journal", "Shop");
		assertThat(names(this.menu.sink(1))).containsExactly("Journal", "Shop", "About", "-Join", "-Visit");
		assertThat(names(this.menu.sink(0))).containsExactly("About", "-Join", "-Visit", "Journal", "Shop");
		assertThat(names(this.menu.rise(4))).containsExactly("Journal", "Shop", "About", "-Join", "-Visit");
	}

	@Test
	void aLineBelowAnotherMovesAmongItsSiblingsAndOnToTheNext() {
		assertThat(names(this.menu.rise(3))).containsExactly("Journal", "About", "-Visit", "-Join", "Shop");
		assertThat(names(this.menu.rise(2))).containsExactly("Journal", "-Join", "About", "-Visit", "Shop");
		assertThat(names(this.menu.sink(3))).containsExactly("Journal", "About", "-Join", "Shop", "-Visit");
		assertThat(this.menu.rise(2).canRise(1)).isFalse();
	}

	@Test
	void aLineGoesBelowTheOneBeforeAndUpAgain() {
		assertThat(names(this.menu.goBelow(4))).containsExactly("Journal", "About", "-Join", "-Visit", "-Shop");
		assertThat(names(this.menu.goUp(2))).containsExactly("Journal", "About", "-Visit", "Join", "Shop");
		assertThat(this.menu.canGoBelow(1)).as("one with lines below it").isFalse();
		assertThat(this.menu.canGoBelow(0)).as("the first").isFalse();
	}

	@Test
	void whatStoodBelowALineThatIsTakenOutStays() {
		assertThat(names(this.menu.without(1))).containsExactly("Journal", "Join", "Visit", "Shop");
		assertThat(names(this.menu.without(2))).containsExactly("Journal", "About", "-Visit", "Shop");
		assertThat(names(of("Only", "-Child").without(0))).containsExactly("Child");
	}

	@Test
	void aLineIsFollowedToItsNewPlace() {
		assertThat(this.menu.follow(4, this.menu.rise(4))).isEqualTo(1);
		assertThat(this.menu.follow(4, this.menu.goBelow(4))).isEqualTo(4);
		assertThat(this.menu.follow(4, this.menu.without(4))).isEqualTo(-1);
	}

	@RepeatedTest(50)
	void whateverIsPressedNoLineIsLostAndTheTreeSaysWhatTheLinesSay(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		Arrangement arrangement = this.menu;
		for (int i = 0; i < 100; i++) {
			Deed deed = List.of(Deed.RISE, Deed.SINK, Deed.BELOW, Deed.UP).get(random.nextInt(4));
			arrangement = deed.on(arrangement, random.nextInt(5));
			assertThat(arrangement.lines()).extracting(Line::label)
				.containsExactlyInAnyOrder("Journal", "About", "Join", "Visit", "Shop");
			assertThat(Arrangement.of(arrangement.items())).isEqualTo(arrangement);
		}
	}

	private static Arrangement of(String... names) {
		return new Arrangement(Stream.of(names)
			.map((name) -> new Line(name.replace("-", ""), App.BLOG, "/", name.startsWith("-")))
			.toList());
	}

	private static List<String> names(Arrangement arrangement) {
		return arrangement.lines().stream().map((line) -> (line.below() ? "-" : "") + line.label()).toList();
	}

}
