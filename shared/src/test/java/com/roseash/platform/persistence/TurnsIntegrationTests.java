package com.roseash.platform.persistence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
	void twoWhoTakeTheSameTurnDoNotMeet() throws Exception {
		assertThat(meet(Duration.ofMillis(300), () -> this.turns.take("thing", "one"))).containsOnly(false);
	}

	@Test
	void withoutTurnsTheyMeet() throws Exception {
		assertThat(meet(Duration.ofSeconds(10), () -> {
		})).containsOnly(true);
	}

	@Test
	void aTurnIsForATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.turns.take("thing", "one"));
	}

	/** Whether each of two transactions finds the other inside, after that wait. */
	private List<Boolean> meet(Duration patience, Runnable wait) throws Exception {
		CyclicBarrier inside = new CyclicBarrier(2);
		return AtOnce.call(2, () -> this.transaction.execute((status) -> {
			wait.run();
			try {
				inside.await(patience.toMillis(), TimeUnit.MILLISECONDS);
				return true;
			}
			catch (TimeoutException | BrokenBarrierException ex) {
				return false;
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}));
	}

}
