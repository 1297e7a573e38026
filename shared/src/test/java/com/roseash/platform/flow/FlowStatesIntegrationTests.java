package com.roseash.platform.flow;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import com.roseash.platform.flow.FlowRuns.Claim;
import com.roseash.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Each thing that can be done to a run, in each state that it can be in. */
@DatabaseTest
@Import(Stage.class)
class FlowStatesIntegrationTests {

	private static final UUID US = UUID.randomUUID();

	private static final Graph<String> GRAPH = Graph.<String>empty()
		.step("only", (subject) -> Outcome.effects(new Stage.Mark("one")));

	@Autowired
	Stage stage;

	@AfterEach
	void end() {
		this.stage.jdbc.sql("truncate flow_run, flow_step, flow_effect, flow_intervention, carried").update();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			value = { "state     | claim     | take      | fail      | park      | resume    | abandon",
					"due       | taken     | due       | due       | due       | due       | due",
					"waiting   | waiting   | waiting   | waiting   | waiting   | waiting   | waiting",
					"ours      | ours      | done      | waiting   | parked    | ours      | ours",
					"theirs    | theirs    | theirs    | theirs    | theirs    | theirs    | theirs",
					"lost      | taken     | lost      | lost      | lost      | lost      | lost",
					"parked    | parked    | parked    | parked    | parked    | due       | abandoned",
					"done      | done      | done      | done      | done      | done      | done",
					"abandoned | abandoned | abandoned | abandoned | abandoned | abandoned | abandoned" })
	void whatCanBeDoneLeadsOnAndWhatCannotChangesNothing(String state, String claim, String take, String fail,
			String park, String resume, String abandon) {
		assertThat(after(state,
				(run) -> this.stage.runs.claim(Set.of("states"), US, Stage.LEASE)
					.ifPresent((claimed) -> this.stage.jdbc.sql("update flow_run set reason = 'taken'").update())))
			.as("claim")
			.isEqualTo(claim);
		assertThat(after(state, this::take)).as("take").isEqualTo(take);
		assertThat(after(state, (run) -> this.stage.runs.fail(run, "only", "no", Duration.ofHours(1)))).as("fail")
			.isEqualTo(fail);
		assertThat(after(state, (run) -> this.stage.runs.park(run, "only", "no"))).as("park").isEqualTo(park);
		assertThat(after(state, (run) -> intervene(() -> this.stage.log.resume(run.run())))).as("resume")
			.isEqualTo(resume);
		assertThat(after(state, (run) -> intervene(() -> this.stage.log.abandon(run.run())))).as("abandon")
			.isEqualTo(abandon);
	}

	private String after(String state, Deed deed) {
		end();
		Flow<String> flow = new Stage.Simple(this.stage, "states", GRAPH);
		this.stage.begin(flow, this.stage.activity());
		FlowRun run = this.stage.run(flow);
		this.stage.jdbc.sql(switch (state) {
			case "due" -> "update flow_run set next_at = now()";
			case "waiting" -> "update flow_run set next_at = now() + interval '1 hour'";
			case "ours" -> "update flow_run set next_at = now() + interval '1 minute', turn = '" + US + "'";
			case "theirs" ->
				"update flow_run set next_at = now() + interval '1 minute', turn = '" + UUID.randomUUID() + "'";
			case "lost" -> "update flow_run set next_at = now(), turn = '" + UUID.randomUUID() + "'";
			case "parked" -> "update flow_run set state = 'parked', reason = 'no'";
			default -> "update flow_run set finished_at = now(), state = '" + state + "'";
		}).update();
		deed.to(new Claim(run.id(), "states", run.activity(), 1, 0, US));
		return this.stage.jdbc.sql("""
				select case when state <> 'running' then state
					when reason = 'taken' then 'taken'
					when turn is null then case when next_at > now() then 'waiting' else 'due' end
					when turn = ? then 'ours'
					when next_at > now() then 'theirs' else 'lost' end
				from flow_run""").param(US).query(String.class).single();
	}

	private void take(Claim claim) {
		this.stage.transaction.executeWithoutResult((status) -> {
			if (this.stage.runs.hold(claim, Stage.LEASE)) {
				Standing standing = this.stage.runs.standing(claim.run());
				this.stage.runs.goOn(claim, standing, standing.done("only", null));
			}
		});
	}

	private void intervene(Runnable action) {
		try {
			action.run();
		}
		catch (NotParked ex) {
			assertThat(ex).hasMessageContaining("so there is nothing to");
		}
	}

	private interface Deed {

		void to(Claim claim);

	}

}
