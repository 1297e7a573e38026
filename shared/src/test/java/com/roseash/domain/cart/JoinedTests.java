package com.roseash.domain.cart;

import java.util.Map;
import java.util.UUID;

import com.roseash.platform.persistence.Ids;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JoinedTests {

	private final UUID loaf = Ids.next();

	private final UUID wool = Ids.next();

	@Test
	void whatIsInBothAddsUpAndTheRestIsLeftAlone() {
		Joined joined = Joined.of(Map.of(this.loaf, 2, this.wool, 1), Map.of(this.loaf, 3), (product) -> 10);

		assertThat(joined).isEqualTo(new Joined(Map.of(this.loaf, 5), java.util.Set.of()));
	}

	@Test
	void ofEachProductThereIsNoMoreThanItsLimit() {
		Joined joined = Joined.of(Map.of(this.loaf, 2), Map.of(this.loaf, 3, this.wool, 4), (product) -> 4);

		assertThat(joined.quantities()).containsOnly(Map.entry(this.loaf, 4), Map.entry(this.wool, 4));
		assertThat(joined.cut()).containsExactly(this.loaf);
	}

	@Test
	void aLimitMayBeAnothersForEachProduct() {
		Joined joined = Joined.of(Map.of(this.loaf, 2), Map.of(this.loaf, 3, this.wool, 4),
				(product) -> product.equals(this.loaf) ? 999 : 1);

		assertThat(joined.quantities()).containsOnly(Map.entry(this.loaf, 5), Map.entry(this.wool, 1));
		assertThat(joined.cut()).containsExactly(this.wool);
	}

}
