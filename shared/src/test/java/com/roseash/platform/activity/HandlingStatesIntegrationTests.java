package com.roseash.platform.activity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.activity.Handlings.Claim;
import com.roseash.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Each thing that can be done to a handling, in each state that it can be in. */
@DatabaseTest
@Import(Replica.World.class)
class HandlingStatesIntegrationTests {

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final int LOSSES = 100;

	private static final UUID US = UUID.randomUUID();

	@Autowired
	Replica.World world;

	@Autowired
	Inspection inspection;

	@AfterEach
	void end() {
		this.world.end();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, value = {
			"state   | claim   | renew   | finish  | fail    | fail last | release | reap    | prompt  | retry   | bury",
			"pending | running | pending | pending | pending | pending   | pending | pending | done    | pending | dead",
			"failed  | running | failed  | failed  | failed  | failed    | failed  | failed  | failed  | failed  | dead",
			"ours    | running | running | done    | failed  | dead      | pending | running | running | running | running",
			"theirs  | running | running | running | running | running   | running | running | running | running | running",
			"lost    | running | running | running | running | running   | running | failed  | running | running | running",
			"done    | done    | done    | done    | done    | done      | done    | done    | done    | done    | done",
			"dead    | dead    | dead    | dead    | dead    | dead      | dead    | dead    | dead    | pending | dead" })
	void whatCanBeDoneLeadsOnAndWhatCannotChangesNothing(String state, String claim, String renew, String finish,
			String fail, String failLast, String release, String reap, String prompt, String retry, String bury) {
		assertThat(after(state, 0, this::claim)).as("claim").isEqualTo(claim);
		assertThat(after(state, 0, (replica, held) -> replica.handlings.renew(held, US, LEASE))).as("renew")
			.isEqualTo(renew);
		assertThat(after(state, 0, this::finish)).as("finish").isEqualTo(finish);
		assertThat(after(state, 0, this::fail)).as("fail").isEqualTo(fail);
		assertThat(after(state, 2, this::fail)).as("fail for the last time").isEqualTo(failLast);
		assertThat(after(state, 0,
				(replica, held) -> replica.handlings.release("states", List.of(held.activity().id()), US)))
			.as("release")
			.isEqualTo(release);
		assertThat(after(state, 0, (replica, held) -> replica.handlings.reap(LOSSES))).as("reap").isEqualTo(reap);
		assertThat(after(state, 0, (replica, held) -> replica.handlings.finishPrompt(List.of(held)))).as("prompt")
			.isEqualTo(prompt);
		assertThat(after(state, 0, this::retry)).as("retry").isEqualTo(retry);
		assertThat(after(state, 0, this::bury)).as("bury").isEqualTo(bury);
	}

	private String after(String state, int attempts, Deed deed) {
		Replica replica = this.world
			.replica(new Effect("states", Subscription.to().trying(3, LEASE, Duration.ofMillis(1)), this.world.jdbc));
		this.world.record(replica, SomethingHappened.to("one"));
		Activity activity = replica.log.before(new UUID(-1, -1), new ActivityFilter("", "", ""), 1).getFirst();
		this.world.jdbc.sql(switch (state) {
			case "pending" -> "update ap_handling set attempts = :attempts where handler = 'states'";
			case "failed" -> "update ap_handling set attempts = :attempts, state = 'failed' where handler = 'states'";
			case "ours" -> running("interval '1 hour'", US);
			case "theirs" -> running("interval '1 hour'", UUID.randomUUID());
			case "lost" -> running("interval '-1 hour'", UUID.randomUUID());
			default -> "update ap_handling set attempts = :attempts, finished_at = now(), state = '" + state
					+ "' where handler = 'states'";
		}).param("attempts", attempts).update();
		deed.to(replica, new Claim("states", activity, attempts, 0));
		String now = this.world.jdbc.sql("select state from ap_handling where handler = 'states'")
			.query(String.class)
			.single();
		this.world.end();
		return now;
	}

	private static String running(String lease, UUID runner) {
		return "update ap_handling set attempts = :attempts, state = 'running', lease_until = now() + " + lease
				+ ", runner = '" + runner + "' where handler = 'states'";
	}

	private void claim(Replica replica, Claim held) {
		replica.handlings.claim("states", US, 10, LEASE);
	}

	private void finish(Replica replica, Claim held) {
		this.world.transaction.executeWithoutResult(
				(status) -> replica.handlings.finish("states", List.of(held.activity().id()), US, LEASE));
	}

	private void fail(Replica replica, Claim held) {
		replica.handlings.fail(held, US, "no", Duration.ofMinutes(1));
	}

	private void bury(Replica replica, Claim held) {
		this.world.jdbc.sql("update ap_handler set removed_at = now() - interval '2 hours'").update();
		replica.handlings.buryOrphans();
	}

	private void retry(Replica replica, Claim held) {
		try {
			this.inspection.retry(held.activity().id(), "states");
		}
		catch (NotDead ex) {
			assertThat(ex).hasMessageContaining("states");
		}
	}

	private interface Deed {

		void to(Replica replica, Claim held);

	}

}
