package com.roseash.local.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.domain.cart.AddToCart;
import com.roseash.domain.cart.Carts;
import com.roseash.domain.cart.ChangeQuantity;
import com.roseash.domain.cart.JoinCarts;
import com.roseash.domain.cart.RemoveFromCart;
import com.roseash.domain.market.Products;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import com.roseash.platform.contract.ContractClients;
import com.roseash.platform.contract.Idempotency;
import com.roseash.platform.persistence.Ids;
import com.roseash.platform.web.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.web.client.RestClientException;

import static org.assertj.core.api.Assertions.assertThat;

/** What carts hold while the process that writes them is killed, and after. */
@Isolated("It stops parts of the platform")
@ExtendWith(RunningPlatform.class)
class CartJoinFaultTests {

	private static final int KILLS = 3;

	private static final int VISITORS = 4;

	private final String member = Ids.next().toString();

	private final String owner = Carts.owner(new Visitor(Locale.UK, null, this.member)).orElseThrow();

	private final AtomicInteger joined = new AtomicInteger();

	private final AtomicInteger cutOff = new AtomicInteger();

	private final AtomicBoolean over = new AtomicBoolean();

	private final Platform platform;

	private final Carts carts;

	private final UUID loaf;

	CartJoinFaultTests(Platform platform) {
		this.platform = platform;
		ContractClients contracts = ContractClients.of(platform.settings());
		this.carts = contracts.create(Carts.class);
		this.loaf = contracts.create(Products.class).product("country-loaf").id();
	}

	@Test
	void everyCartJoinsOnceAndNoChangeThatWasConfirmedIsLost() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> visitors = new ArrayList<>();
			for (int i = 0; i < VISITORS; i++) {
				visitors.add(threads.submit(this::signInAgainAndAgain));
			}
			visitors.add(threads.submit(this::changeAgainAndAgain));
			visitors.add(threads.submit(this::putInAndTakeOutAgainAndAgain));
			try {
				killAgainAndAgain();
			}
			finally {
				this.over.set(true);
			}
			for (Future<?> visitor : visitors) {
				visitor.get();
			}
		}
		assertThat(this.cutOff.get()).as("the kills cut some off").isPositive();
		assertThat(this.carts.view(this.owner).count()).isEqualTo(this.joined.get());
	}

	private void killAgainAndAgain() throws Exception {
		for (int i = 0; i < KILLS; i++) {
			int before = this.joined.get();
			Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> this.joined.get() > before + 20);
			this.platform.application(App.CART).kill();
			this.platform.restart(App.CART);
		}
	}

	/** Each time somebody puts one into a cart of their own and becomes the member. */
	private void signInAgainAndAgain() {
		while (!this.over.get() && this.joined.get() < AddToCart.MOST - VISITORS) {
			String session = Ids.next().toString();
			String key = Ids.next().toString();
			untilConfirmed(() -> Idempotency.withKey(key, () -> this.carts.add(new AddToCart(session, this.loaf, 1))));
			untilConfirmed(() -> this.carts.join(new JoinCarts(session, this.member)));
			this.joined.incrementAndGet();
			untilConfirmed(() -> assertThat(this.carts.view(session).isEmpty()).isTrue());
		}
	}

	private void changeAgainAndAgain() {
		String session = Ids.next().toString();
		untilConfirmed(() -> this.carts.add(new AddToCart(session, this.loaf, 1)));
		for (int quantity = 2; !this.over.get(); quantity = quantity % AddToCart.MOST + 1) {
			ChangeQuantity change = new ChangeQuantity(session, this.loaf, quantity);
			untilConfirmed(() -> this.carts.change(change));
			int expected = quantity;
			untilConfirmed(() -> assertThat(this.carts.view(session).count()).isEqualTo(expected));
		}
	}

	private void putInAndTakeOutAgainAndAgain() {
		String session = Ids.next().toString();
		while (!this.over.get()) {
			String key = Ids.next().toString();
			untilConfirmed(() -> Idempotency.withKey(key, () -> this.carts.add(new AddToCart(session, this.loaf, 2))));
			untilConfirmed(() -> assertThat(this.carts.view(session).count()).isEqualTo(2));
			untilConfirmed(() -> this.carts.remove(new RemoveFromCart(session, this.loaf)));
			untilConfirmed(() -> assertThat(this.carts.view(session).isEmpty()).isTrue());
		}
	}

	private void untilConfirmed(Runnable work) {
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(50))
			.atMost(Duration.ofMinutes(2))
			.until(() -> isConfirmed(work));
	}

	private boolean isConfirmed(Runnable work) {
		try {
			work.run();
			return true;
		}
		catch (RestClientException ex) {
			this.cutOff.incrementAndGet();
			return false;
		}
	}

}
