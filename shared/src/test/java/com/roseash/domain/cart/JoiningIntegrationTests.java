package com.roseash.domain.cart;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.Audience;
import com.roseash.platform.config.App;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import com.roseash.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** What happens to two carts that join, whoever comes in between and whatever dies. */
@DatabaseTest
@TestPropertySource(properties = "spring.application.name=cart")
class JoiningIntegrationTests {

	private final UUID loaf = Ids.next();

	private final String session = Ids.next().toString().substring(4);

	private final String member = Ids.next().toString();

	private final Owner visitor = Owner.of(this.session);

	private final Owner owner = Owner.member(this.member);

	@Autowired
	CartLines lines;

	@Autowired
	Joining joining;

	@Autowired
	FollowingCart following;

	@Autowired
	LateCart late;

	@Autowired
	JsonMapper json;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void joinedManyTimesAtOnceItComesAlongOnce() throws Exception {
		add(this.visitor, 3);
		add(this.owner, 2);

		AtOnce.call(8, this::join);

		assertThat(quantity(this.owner)).isEqualTo(5);
		assertThat(quantity(this.visitor)).isZero();
	}

	@Test
	void byReadingFirstItWouldComeAlongTwice() throws Exception {
		add(this.visitor, 3);
		add(this.owner, 2);
		CyclicBarrier bothHaveRead = new CyclicBarrier(2);

		AtOnce.call(2, () -> this.transaction.execute((status) -> {
			int read = quantity(this.visitor);
			await(bothHaveRead);
			add(this.owner, read);
			return this.jdbc.sql("delete from cart where owner_digest = ?").param(this.visitor.digest()).update();
		}));

		assertThat(quantity(this.owner)).isEqualTo(8);
	}

	@Test
	void whatTheMemberAddsElsewhereMeanwhileIsThere() throws Exception {
		AtomicInteger callers = new AtomicInteger();

		AtOnce.call(16, () -> {
			int caller = callers.getAndIncrement();
			if (caller % 2 == 0) {
				add(this.owner, 1);
				return caller;
			}
			Owner browser = Owner.of(this.session + caller);
			add(browser, 10);
			return this.joining.join(browser, this.owner);
		});

		assertThat(quantity(this.owner)).isEqualTo(8 + 80);
	}

	@Test
	void inACartThatNobodyHasItWouldBeLost() {
		add(this.owner, 2);
		UUID cart = this.jdbc.sql("select id from cart where owner_digest = ?")
			.param(this.owner.digest())
			.query(UUID.class)
			.single();

		Map<UUID, Integer> read = this.lines.in(cart);
		add(this.owner, 1);
		this.lines.put(cart, Joined.of(read, Map.of(this.loaf, 3), (product) -> AddToCart.MOST));

		assertThat(quantity(this.owner)).isEqualTo(5);
	}

	@Test
	void whatTheVisitorAddsInAnotherTabMeanwhileIsInOneOfTheTwo() throws Exception {
		AtomicInteger callers = new AtomicInteger();

		AtOnce.call(16, () -> {
			if (callers.getAndIncrement() % 2 == 0) {
				add(this.visitor, 1);
				return "added";
			}
			return join();
		});

		assertThat(quantity(this.visitor) + quantity(this.owner)).isEqualTo(8);
		join();
		assertThat(quantity(this.owner)).isEqualTo(8);
	}

	@Test
	void inAnEmptiedCartThatNobodyHasItWouldBeInNeither() {
		add(this.visitor, 3);

		int read = quantity(this.visitor);
		add(this.visitor, 1);
		this.jdbc.sql("delete from cart where owner_digest = ?").param(this.visitor.digest()).update();
		add(this.owner, read);

		assertThat(quantity(this.visitor) + quantity(this.owner)).isEqualTo(3);
	}

	@Test
	void aCrashInBetweenLeavesBothAsTheyWere() {
		add(this.visitor, 3);
		add(this.owner, 2);

		whileWritersDie("cart_line", () -> assertThatException().isThrownBy(this::join)
			.isInstanceOfAny(DataAccessException.class, TransactionException.class));

		assertThat(quantity(this.visitor)).isEqualTo(3);
		assertThat(quantity(this.owner)).isEqualTo(2);
		join();
		assertThat(quantity(this.owner)).isEqualTo(5);
	}

	@Test
	void inStepsOfTheirOwnACrashInBetweenWouldLoseIt() {
		add(this.visitor, 3);
		add(this.owner, 2);

		whileWritersDie("cart_line", () -> {
			Map<UUID, Integer> taken = this.lines.take(this.visitor);
			assertThatException().isThrownBy(() -> add(this.owner, taken.getOrDefault(this.loaf, 0)));
		});

		assertThat(quantity(this.visitor)).isZero();
		assertThat(quantity(this.owner)).isEqualTo(2);
	}

	@Test
	void whatCannotComeAlongAtOnceComesLaterAndOnce() {
		add(this.visitor, 3);
		add(this.owner, 2);

		whileWritersDie("cart_line",
				() -> assertThat(this.following.follow(this.session, this.member)).as("nobody is kept out").isTrue());

		assertThat(quantity(this.owner)).isEqualTo(2);
		assertThat(handlers()).contains("late-cart");
		for (int i = 0; i < 2; i++) {
			this.late.handle(leftBehind());
			assertThat(quantity(this.owner)).isEqualTo(5);
		}
	}

	@Test
	void whereNotEvenThatCanBeWrittenTheBrowserKeepsIt() {
		add(this.visitor, 3);

		whileWritersDie("cart_line", () -> whileWritersDie("ap_activities",
				() -> assertThat(this.following.follow(this.session, this.member)).isFalse()));

		assertThat(quantity(this.visitor)).isEqualTo(3);
		assertThat(this.following.follow(this.session, this.member)).isTrue();
		assertThat(quantity(this.owner)).isEqualTo(3);
	}

	@Test
	void whoHoldsUpTheCartDoesNotHoldUpTheSignIn() {
		add(this.visitor, 3);

		this.transaction.executeWithoutResult((status) -> {
			this.lines.open(this.owner);
			assertThat(elsewhere(() -> this.following.follow(this.session, this.member))).isTrue();
		});

		assertThat(quantity(this.visitor)).isEqualTo(3);
		this.late.handle(leftBehind());
		assertThat(quantity(this.owner)).isEqualTo(3);
	}

	private CartView join() {
		return this.joining.join(this.visitor, this.owner);
	}

	private void add(Owner owner, int quantity) {
		this.lines.add(owner, this.loaf, quantity, AddToCart.MOST);
	}

	private int quantity(Owner owner) {
		return this.lines.of(owner).stream().mapToInt(CartLine::quantity).sum();
	}

	/** The activity that says that the visitor's cart was left behind. */
	private Activity leftBehind() {
		return this.jdbc.sql("select * from ap_activities where object_id like ?")
			.param("%/carts/" + this.visitor.digest())
			.query((row, number) -> new Activity(row.getObject("id", UUID.class), row.getString("type"),
					row.getString("actor"), row.getString("object_id"), App.CART, Audience.INTERNAL, Instant.now(),
					(ObjectNode) this.json.readTree(row.getString("content"))))
			.single();
	}

	/** The names of those who have yet to handle it. */
	private List<String> handlers() {
		return this.jdbc.sql("select handler from ap_handling where activity_id = ? and state = 'pending'")
			.param(leftBehind().id())
			.query(String.class)
			.list();
	}

	/** Does it while PostgreSQL ends the connection of whoever writes into a table. */
	private void whileWritersDie(String table, Runnable work) {
		this.jdbc.sql("""
				create or replace function die() returns trigger language plpgsql as $$
				begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$""").update();
		this.jdbc.sql("create trigger deadly before insert on " + table + " for each row execute function die()")
			.update();
		try {
			work.run();
		}
		finally {
			this.jdbc.sql("drop trigger deadly on " + table).update();
		}
	}

	private static <T> T elsewhere(java.util.concurrent.Callable<T> work) {
		try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<T> result = thread.submit(work);
			return result.get(30, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(10, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

}
