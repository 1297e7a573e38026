package com.roseash.platform.persistence;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class TurnsIntegrationTests {

	@Autowired
	Turns turns;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void oneAtATimeHasTheTurn() throws Exception {
		assertThat(mostAtOnce(() -> this.turns.take("thing", "one"))).isEqualTo(1);
	}

	@Test
	void withoutTurnsSeveralAreThereAtOnce() throws Exception {
		assertThat(mostAtOnce(() -> {
		})).isGreaterThan(1);
	}

	@Test
	void aTurnIsForATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.turns.take("thing", "one"));
	}

	private int mostAtOnce(Runnable wait) throws Exception {
		AtomicInteger there = new AtomicInteger();
		List<Integer> seen = AtOnce.call(6, () -> this.transaction.execute((status) -> {
			wait.run();
			int count = there.incrementAndGet();
			for (int i = 0; i < 100; i++) {
				Thread.yield();
				count = Math.max(count, there.get());
			}
			there.decrementAndGet();
			return count;
		}));
		return seen.stream().mapToInt(Integer::intValue).max().orElseThrow();
	}

}
