package com.roseash.domain.account;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import com.roseash.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class RegisteringIntegrationTests {

	private final String handle = "t_" + Ids.next().toString().substring(24);

	@Autowired
	Registrations registrations;

	@Autowired
	MemberRepository members;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void whoeverJoinsIsInTheLogOnceAndWhoeverDoesNotIsNot() throws Exception {
		AtOnce.call(4, () -> {
			try {
				return this.registrations.register(new RegisterMember(this.handle, "Ada", UUID.randomUUID() + "@x.org"))
					.id();
			}
			catch (HandleTaken ex) {
				return null;
			}
		});

		assertThat(this.jdbc.sql("select type from ap_activities where object_id like ?")
			.param("%/members/" + this.handle)
			.query(String.class)
			.list()).containsExactly("Join");
	}

	/** The control of the tests of concurrency in {@link RegistrationsKit}. */
	@Test
	void withoutTakingTurnsTheDatabaseRefusesWhatWasFoundFree() throws Exception {
		CyclicBarrier allHaveLooked = new CyclicBarrier(4);

		List<String> outcomes = AtOnce.call(4, () -> {
			try {
				return this.transaction.execute((status) -> {
					boolean free = this.members.findByHandle(this.handle).isEmpty();
					await(allHaveLooked);
					this.jdbc.sql("""
							insert into member (id, handle, name, email, bio, joined)
							values (gen_random_uuid(), ?, 'Ada', gen_random_uuid() || '@example.org', '', now())""")
						.param(this.handle)
						.update();
					return free ? "joined" : "told";
				});
			}
			catch (DuplicateKeyException ex) {
				return "broken";
			}
		});

		assertThat(outcomes).containsOnlyOnce("joined").filteredOn((one) -> one.equals("broken")).hasSize(3);
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (InterruptedException | BrokenBarrierException ex) {
			throw new AssertionError(ex);
		}
	}

}
